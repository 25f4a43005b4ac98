// Charts that answer when they are pointed at. They are drawn from the table beside them; without this file the server's picture stays.
(() => {
  const drawn = new Map();
  const language = document.documentElement.lang;
  const colour = (figure, name) => {
    const sample = document.createElement("span");
    sample.className = name;
    figure.append(sample);
    const found = getComputedStyle(sample).color;
    sample.remove();
    return found;
  };
  const rowsOf = table => [...table.tBodies[0].rows].map(row => ({
    x: Number(row.dataset.x), y: Number(row.dataset.y), after: row.dataset.after, label: [...row.cells].map(cell => cell.textContent),
  }));
  const oneDay = rows => rows.at(-1).x - rows[0].x < 86400;

  // What the table leaves out are steps without an error.
  const columns = (table, rows) => {
    const step = Number(table.dataset.step);
    const byTime = new Map(rows.map(row => [row.x, row.y]));
    const xs = [];
    for (let x = rows[0].x; x <= rows.at(-1).x; x += step) xs.push(x);
    return [xs, xs.map(x => byTime.get(x) ?? 0)];
  };

  const draw = figure => {
    const table = figure.querySelector("table[data-kind]");
    const rows = rowsOf(table);
    if (rows.length < 2 || drawn.has(figure)) return;
    const isErrors = table.dataset.kind === "errors";
    const heads = [...table.tHead.rows[0].cells].map(cell => cell.textContent);
    const day = new Intl.DateTimeFormat(language, { timeZone: "UTC", day: "numeric", month: "short" });
    const time = new Intl.DateTimeFormat(language, { timeZone: "UTC", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    const hasDays = isErrors && table.dataset.dates === "true" && !oneDay(rows);
    const at = x => {
      if (isErrors) return hasDays ? `${day.format(x * 1000)} ${time.format(x * 1000)}` : time.format(x * 1000);
      const [hours, minutes, seconds] = [x / 3600, x / 60 % 60, x % 60].map(part => String(Math.floor(part)).padStart(2, "0"));
      return `${Number(hours)}:${minutes}${rows.at(-1).x - rows[0].x < 600 ? `:${seconds}` : ""}`;
    };
    const told = x => rows.find(row => row.x === x)?.label ?? [at(x), "0", "0"];
    const data = isErrors ? columns(table, rows) : [rows.map(row => row.x), rows.map(row => row.y), ...["young", "cycle", "full"].map(kind => rows.map(row => row.after === kind ? row.y : null))];
    const ink = colour(figure, "chart-ink");
    const quiet = colour(figure, "chart-quiet");
    const grid = { stroke: colour(figure, "chart-grid"), width: 1 };
    const font = `12px ${getComputedStyle(document.body).fontFamily}`;
    const tip = document.createElement("div");
    tip.className = "chart-tip";
    tip.hidden = true;
    const chart = new uPlot({
      width: figure.clientWidth,
      height: 180,
      legend: { show: false },
      cursor: { y: false, points: { show: !isErrors }, drag: { x: false, y: false } },
      scales: { x: { time: false, range: isErrors ? (_, low, high) => [low - table.dataset.step / 2, high + table.dataset.step / 2] : undefined }, y: { range: (_, low, high) => [0, Math.max(high * 1.08, 1)] } },
      axes: [
        { stroke: quiet, grid: { show: false }, ticks: grid, font, size: 32, space: hasDays ? 110 : 64, values: (_, splits) => splits.map(at),
          incrs: isErrors ? [60, 120, 300, 600, 900, 1800, 3600, 7200, 21600, 43200, 86400, 172800, 604800, 2592000] : [1, 2, 5, 10, 30, 60, 300, 900, 1800, 3600, 7200, 21600, 86400, 604800] },
        { stroke: quiet, grid, ticks: { show: false }, font, size: 56, incrs: [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10000, 20000, 50000, 100000, 1000000],
          values: (_, splits) => splits.map(value => value.toLocaleString(language)) },
      ],
      series: [
        {},
        isErrors
          ? { stroke: ink, fill: colour(figure, "chart-fill"), width: 0, points: { show: false }, paths: uPlot.paths.bars({ size: [0.8, 48] }) }
          : { stroke: ink, width: 2, points: { show: false } },
        ...(isErrors ? [] : [[4, ink], [9, colour(figure, "chart-ground")], [9, ink]].map(([size, fill]) => ({ stroke: ink, paths: () => null, points: { show: true, size, fill } }))),
      ],
      hooks: {
        setCursor: [u => {
          const index = u.cursor.idx;
          tip.hidden = index === null || index === undefined;
          if (tip.hidden) return;
          tip.textContent = told(u.data[0][index]).map((text, i) => i === 0 ? text : `${heads[i]}: ${text}`).join("\n");
          const left = u.valToPos(u.data[0][index], "x");
          tip.style.left = `${Math.min(Math.max(left - tip.offsetWidth / 2, 0), u.over.clientWidth - tip.offsetWidth)}px`;
        }],
      },
    }, data, figure.querySelector("figcaption"));
    figure.querySelector("figcaption").after(chart.root);
    chart.root.setAttribute("aria-hidden", "true");
    chart.over.append(tip);
    figure.querySelector(":scope > svg").classList.add("unseen");
    drawn.set(figure, chart);
    widths.observe(figure);
  };
  const widths = new ResizeObserver(entries => {
    for (const { target } of entries) {
      const chart = drawn.get(target);
      if (chart && chart.width !== target.clientWidth && target.clientWidth > 0) chart.setSize({ width: target.clientWidth, height: 180 });
    }
  });
  const drawAll = () => {
    for (const [figure, chart] of drawn) {
      if (figure.isConnected) continue;
      chart.destroy();
      widths.unobserve(figure);
      drawn.delete(figure);
    }
    document.querySelectorAll("figure.chart-live").forEach(draw);
  };
  // Colours are those of the theme at the time of drawing.
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    for (const [figure, chart] of drawn) {
      chart.destroy();
      figure.querySelector(".uplot")?.remove();
    }
    drawn.clear();
    drawAll();
  });
  document.addEventListener("htmx:afterSettle", drawAll);
  drawAll();
})();
