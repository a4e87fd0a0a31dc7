// Runs before the first paint, so that a dark console does not flash white.
(function () {
    let scheme = 'auto';
    try {
        scheme = localStorage.getItem('mantine-color-scheme-value') || 'auto';
    } catch {
        // storage is switched off: follow the system
    }
    const dark =
        scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
    document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
