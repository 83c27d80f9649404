import 'reflect-metadata';
import { getMetadataArgsStorage } from 'typeorm';
import { impersonalColumns, personalData } from '../domain/personal-data.js';
import { PersonEntity } from './person.entity.js';

it('every column of a person states its purpose, and no purpose stands without its column', () => {
  const columns = getMetadataArgsStorage()
    .columns.filter((column) => column.target === PersonEntity)
    .map((column) => column.options.name)
    .filter((name) => !impersonalColumns.includes(name!));
  expect(columns.sort()).toEqual(
    personalData
      .filter(({ table }) => table === 'person')
      .map(({ column }) => column)
      .sort(),
  );
});
