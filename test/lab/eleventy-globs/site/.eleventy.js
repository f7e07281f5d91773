const path = require("node:path");
// dir: { input: "wrong" }
module.exports = function (eleventyConfig) {
  eleventyConfig.setUseGitIgnore(false);
  eleventyConfig.setTemplateFormats(["md", "njk"]);
  eleventyConfig.addCollection("posts", function (collection) {
    const isListed = (one) => !one.data.unlisted;
    return collection
      .getFilteredByGlob(["./src/writing/**/*.md", "src/letters/*.njk"])
      .filter(isListed);
  });
  eleventyConfig.addCollection("pages", (collection) => collection.getFilteredByGlob("src/pages/*.md"));
  return {
    dir: { input: "src", includes: "parts", layouts: "layouts", data: "facts", output: "docs" },
    passthroughFileCopy: true,
  };
};
