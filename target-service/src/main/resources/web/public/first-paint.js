// Runs before the first paint: theme and language are on the root element, so nothing flashes when the page wakes up.
(function () {
  var query = new URLSearchParams(location.search);
  var stored = function (key) {
    try {
      return localStorage.getItem('quality.' + key);
    } catch (refused) {
      return null;
    }
  };
  var theme = query.get('theme') || stored('theme');
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  var root = document.documentElement;
  root.dataset.theme = theme;
  root.lang = (query.get('lang') || stored('lang')) === 'en' ? 'en' : 'zh-CN';
})();
