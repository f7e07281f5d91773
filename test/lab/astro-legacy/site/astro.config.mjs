export default { srcDir: './app' };
