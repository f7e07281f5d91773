export default {
	layout: false,
};
