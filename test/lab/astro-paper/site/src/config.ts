export const SITE = {
  website: 'https://paper.example/',
  title: 'Paper',
  timezone: 'Asia/Bangkok',
} as const;
