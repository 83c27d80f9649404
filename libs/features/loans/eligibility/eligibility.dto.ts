import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Answers, choicesOf, type Question } from './domain/questions.js';

const choice =
  (question: Question): PropertyDecorator =>
  (target, property) => {
    ApiProperty({ required: false, enum: choicesOf(question) })(target, property);
    IsOptional()(target, property);
    IsIn(choicesOf(question))(target, property);
  };

/** Answers of the first look. What is left out is open. */
export class AnswersQuery implements Answers {
  @choice('place') readonly place?: Answers['place'];
  @choice('age') readonly age?: Answers['age'];
  @choice('firm') readonly firm?: Answers['firm'];
  @choice('form') readonly form?: Answers['form'];
  @choice('activity') readonly activity?: Answers['activity'];
  @choice('standing') readonly standing?: Answers['standing'];
  @choice('amount') readonly amount?: Answers['amount'];
  @choice('main') readonly main?: Answers['main'];
  @choice('schooling') readonly schooling?: Answers['schooling'];
  @choice('seeker') readonly seeker?: Answers['seeker'];
  @choice('insertion') readonly insertion?: Answers['insertion'];
  @choice('chosen') readonly chosen?: Answers['chosen'];
  @choice('members') readonly members?: Answers['members'];
  @choice('share') readonly share?: Answers['share'];
  @choice('turnover') readonly turnover?: Answers['turnover'];
}
