export default { date: '2020-06-03', tags: ['js'], eleventyComputed: { x: () => 1 } };
