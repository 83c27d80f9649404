// Stories start servers and browsers: more time than jest's five seconds (its option testTimeout does not work per project).
jest.setTimeout(120_000);
