import fc from 'fast-check';

// A run of CI can be repeated as it was; elsewhere every run tries other values.
if (process.env['CI'] === 'true') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_260_101 });
