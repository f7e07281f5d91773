import { isbot } from 'isbot';

/** Whether a program that names itself so is no reader's browser: a robot, a feed reader, a tool, or one that names nothing. */
export function isRobot(agent: string): boolean {
  return agent === '' || agent === '-' || isbot(agent);
}
