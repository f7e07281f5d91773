/** @param {import("@11ty/eleventy").UserConfig} config */
export default (config) => {
  config.setInputDirectory("site");
  config.setIncludesDirectory("_partials");
  config.setDataDirectory("../data");
  config.setOutputDirectory("public");
  config.setDataFileBaseName("index");
  config.addGlobalData("section", "none");
  config.addGlobalData("draft", false);
  config.addCollection("posts", (api) => api.getFilteredByTag("article"));
  config.addPreprocessor("drafts", "md", (data) => {
    if (data.draft) return false;
  });
};
