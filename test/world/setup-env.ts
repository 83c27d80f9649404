import 'reflect-metadata';

process.env.NODE_ENV = 'test';
process.env.TZ = 'America/New_York'; // any zone must do: results never depend on the zone of the server
