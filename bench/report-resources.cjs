// Loaded before a measured process (`node --require`): at its exit it writes what it took to the file that the variable names.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const { rss } = process.memoryUsage();
  // Kilobytes on Linux, bytes on macOS in some releases of Node; a number of kilobytes can't be more than the bytes in use.
  const memory = maxRSS > rss ? maxRSS : maxRSS * 1024;
  const report = JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory });
  require('node:fs').writeFileSync(process.env.ROLEMAP_BENCH_REPORT, report);
});
