export default function () {
  return { tags: ['returned'] };
}
