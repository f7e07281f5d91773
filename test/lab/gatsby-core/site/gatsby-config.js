const path = require('path');

const content = 'content';

module.exports = {
  siteMetadata: { title: `Core`, author: { name: `Ann` } },
  plugins: [
    `gatsby-plugin-image`,
    { resolve: `gatsby-source-filesystem`, options: { path: `${__dirname}/${content}/blog`, name: `blog` } },
    { resolve: require.resolve('gatsby-source-filesystem'), options: { name: 'notes', path: path.join(__dirname, content, 'notes'), ignore: ['**/\\.*', '**/private/**'] } },
    { resolve: `gatsby-source-filesystem`, options: { name: `images`, path: path.resolve(__dirname, 'src', 'images') } },
    // { resolve: `gatsby-source-filesystem`, options: { name: `posts`, path: `${__dirname}/old` } },
    {
      resolve: `gatsby-transformer-remark`,
      options: { plugins: [{ resolve: `gatsby-remark-images`, options: { maxWidth: 630 } }, `gatsby-remark-prismjs`] },
    },
  ],
};
