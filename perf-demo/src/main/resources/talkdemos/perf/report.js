// SPDX-License-Identifier: Apache-2.0
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const [run, before] = data.runs;
const failures = [];
addEventListener('error', event => failures.push(event.message));
const charts = [];
const palette = ['#2f7ed8', '#e4632d', '#3aa655', '#a45bd0', '#c79a00', '#17a2a2', '#d6457a', '#7f8c8d'];
const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function number(value) {
  if (value == null) return '';
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString('en');
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

const words = name => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
const classOf = row => row.benchmark.slice(0, row.benchmark.lastIndexOf('.'));
const methodOf = row => row.benchmark.slice(row.benchmark.lastIndexOf('.') + 1);
const paramsOf = row => Object.entries(row.params).map(([name, value]) => `${name} ${value}`).join(', ');
const feature = row => row.jvm.split('.')[0];
const keyOf = row => [row.benchmark, JSON.stringify(row.params), feature(row)].join('|');
const jvms = [...new Set(run.results.map(feature))];
const earlier = new Map((before ? before.results : []).map(row => [keyOf(row), row]));

// On a busy machine a thread waits for a processor most of the time, and only its CPU time tells.
const shares = run.results.filter(row => row.unit === 'ns/op' && row.cpu).map(row => row.cpu / row.score).sort((a, b) => a - b);
const share = shares.length ? shares[Math.floor(shares.length / 2)] : 1;
let byCpu = share < 0.8;
const toNanoseconds = {'ns/op': 1, 'us/op': 1e3, 'ms/op': 1e6, 's/op': 1e9};
const hasCpu = row => row.cpu != null && row.children == null && row.unit in toNanoseconds;
const score = row => byCpu && hasCpu(row) ? row.cpu / toNanoseconds[row.unit] : row.score;
const error = row => !(byCpu && hasCpu(row)) ? row.error : row.cpuError == null ? null : row.cpuError / toNanoseconds[row.unit];
const unitOf = row => row.unit + (byCpu && hasCpu(row) ? ' of CPU time' : ' of wall time');

// A change counts where the two error bars do not touch; without both bars nothing can be said.
function change(row) {
  const old = earlier.get(keyOf(row));
  if (!old || old.unit !== row.unit) return null;
  const beyond = error(old) != null && error(row) != null
    && Math.abs(score(row) - score(old)) > error(row) + error(old);
  return {old, ratio: score(row) / score(old), mark: !beyond ? '' : score(row) > score(old) ? 'slower' : 'faster'};
}

// ---------------------------------------------------------------- charts

const errorBars = {
  id: 'errorBars',
  afterDatasetsDraw(chart) {
    const {ctx, chartArea: area} = chart;
    ctx.save();
    ctx.strokeStyle = css('--ink');
    ctx.lineWidth = 1;
    chart.data.datasets.forEach((dataset, i) => {
      if (!dataset.errors || !chart.isDatasetVisible(i)) return;
      const flat = chart.options.indexAxis === 'y';
      const scale = chart.scales[flat ? 'x' : 'y'];
      chart.getDatasetMeta(i).data.forEach((shape, j) => {
        const error = dataset.errors[j];
        if (error == null) return;
        const value = dataset.plain[j];
        const low = Math.max(value - error, scale.type === 'logarithmic' ? scale.min : 0);
        const clamp = (x, from, to) => Math.min(Math.max(x, from), to);
        ctx.beginPath();
        if (flat) {
          const from = clamp(scale.getPixelForValue(low), area.left, area.right);
          const to = clamp(scale.getPixelForValue(value + error), area.left, area.right);
          ctx.moveTo(from, shape.y); ctx.lineTo(to, shape.y);
          ctx.moveTo(to, shape.y - 3); ctx.lineTo(to, shape.y + 3);
        } else {
          const from = clamp(scale.getPixelForValue(low), area.top, area.bottom);
          const to = clamp(scale.getPixelForValue(value + error), area.top, area.bottom);
          ctx.moveTo(shape.x, from); ctx.lineTo(shape.x, to);
          ctx.moveTo(shape.x - 3, to); ctx.lineTo(shape.x + 3, to);
        }
        ctx.stroke();
      });
    });
    ctx.restore();
  }
};

function axis(title, logarithmic) {
  return {type: logarithmic ? 'logarithmic' : 'linear', beginAtZero: !logarithmic,
    title: {display: true, text: title}, grid: {}, ticks: {}};
}

function spread(rows) {
  const scores = rows.map(score).filter(figure => figure > 0);
  return Math.max(...scores) / Math.min(...scores);
}

function draw(holder, config, height) {
  const canvas = element('canvas', {role: 'img', 'aria-label': holder.dataset.title});
  holder.style.height = height + 'px';
  holder.append(canvas);
  config.options = {responsive: true, maintainAspectRatio: false, animation: false, ...config.options};
  config.plugins = [errorBars];
  const chart = new Chart(canvas, config);
  charts.push(chart);
  colour(chart);
  return chart;
}

function colour(chart) {
  chart.options.color = css('--ink');
  for (const scale of Object.values(chart.options.scales)) {
    scale.ticks.color = css('--dim');
    scale.grid.color = css('--line');
    scale.title.color = css('--dim');
  }
  chart.update('none');
}

function barConfig(rows) {
  const labels = [...new Set(rows.map(label))];
  const unit = unitOf(rows[0]);
  const datasets = jvms.map((jvm, i) => {
    const found = labels.map(name => rows.find(row => label(row) === name && feature(row) === jvm));
    return {label: 'JDK ' + jvm, backgroundColor: palette[i], data: found.map(row => row ? score(row) : null),
      plain: found.map(row => row ? score(row) : null), errors: found.map(row => row ? error(row) : null)};
  });
  return {type: 'bar', data: {labels, datasets},
    options: {indexAxis: 'y', plugins: {legend: {display: jvms.length > 1}},
      scales: {x: axis(unit, spread(rows) > 30), y: {...axis('', false), type: 'category', title: {display: false}}}}};
}

const label = row => words(methodOf(row)) + (paramsOf(row) ? ' (' + paramsOf(row) + ')' : '');

function curveParam(rows) {
  return Object.keys(rows[0].params).find(name => {
    const values = new Set(rows.map(row => row.params[name]));
    return values.size >= 3 && [...values].every(value => value !== '' && !isNaN(value));
  });
}

function lineConfig(rows, param) {
  const values = [...new Set(rows.map(row => Number(row.params[param])))].sort((a, b) => a - b);
  const groups = new Map();
  for (const row of rows) {
    const others = Object.entries(row.params).filter(([name]) => name !== param).map(pair => pair.join(' '));
    const name = [words(methodOf(row)), ...others, ...(jvms.length > 1 ? ['JDK ' + feature(row)] : [])].join(', ');
    if (!groups.has(name)) groups.set(name, new Map());
    groups.get(name).set(Number(row.params[param]), row);
  }
  const methods = [...new Set(rows.map(methodOf))];
  const datasets = [...groups].map(([name, points]) => {
    const found = values.map(value => points.get(value));
    const some = found.find(Boolean);
    const paint = palette[methods.indexOf(methodOf(some)) % palette.length];
    return {label: name, borderColor: paint, backgroundColor: paint, borderDash: feature(some) === jvms[0] ? [] : [5, 4],
      data: found.map(row => row ? score(row) : null), plain: found.map(row => row ? score(row) : null),
      errors: found.map(row => row ? error(row) : null)};
  });
  return {type: 'line', data: {labels: values, datasets},
    options: {scales: {x: {...axis(param, false), type: 'category'}, y: axis(unitOf(rows[0]), spread(rows) > 30)}}};
}

function shotConfig(rows) {
  const longest = Math.max(...rows.map(row => row.shots.length));
  return {type: 'line',
    data: {labels: Array.from({length: longest}, (unused, i) => i + 1),
      datasets: rows.map((row, i) => ({label: words(methodOf(row)) + (jvms.length > 1 ? ', JDK ' + feature(row) : ''),
        borderColor: palette[i % palette.length], backgroundColor: palette[i % palette.length],
        borderWidth: 1.5, pointRadius: 0, data: row.shots}))},
    options: {scales: {x: {...axis('iteration', false), type: 'category'}, y: axis(rows[0].unit + ' of wall time', true)}}};
}

// ---------------------------------------------------------------- tables

function table(rows) {
  const columns = [['benchmark', label], ['what', row => data.lessons[classOf(row)].methods[methodOf(row)] || '', 'about'],
    ['JDK', row => row.jvm], ['score', row => row.score, 'number'], ['± error', row => row.error, 'number'],
    ['unit', row => row.unit], ['CPU ns/op', row => row.cpu, 'number'], ['± error', row => row.cpuError, 'number'], ['iterations', row => String(row.iterations), 'number']];
  if (rows.some(row => row.children != null)) columns.push(['children ns/op', row => row.children, 'number']);
  if (before) {
    columns.push(['before', row => change(row) && score(change(row).old), 'number'],
      ['ratio', row => change(row) && change(row).ratio, 'number'],
      ['beyond error', row => change(row) && change(row).mark]);
  }
  const body = element('tbody');
  const head = element('tr');
  const fill = sorted => body.replaceChildren(...sorted.map(row => element('tr', {}, ...columns.map(([, value, kind]) => {
    const got = value(row);
    return element('td', {class: [kind || '', got === 'slower' || got === 'faster' ? got : ''].join(' ').trim()},
      typeof got === 'number' ? number(got) : got || '');
  }))));
  columns.forEach(([name, value, kind]) => {
    const button = element('button', {type: 'button'}, name);
    const cell = element('th', {class: kind === 'number' ? kind : ''}, button);
    button.onclick = () => {
      const down = cell.getAttribute('aria-sort') === 'ascending';
      head.querySelectorAll('th').forEach(other => other.removeAttribute('aria-sort'));
      cell.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const sorted = [...rows].sort((a, b) => {
        const [x, y] = [value(a), value(b)];
        if (x == null || y == null) return (x == null) - (y == null);
        const order = typeof x === 'number' ? x - y : String(x).localeCompare(String(y), 'en', {numeric: true});
        return down ? -order : order;
      });
      fill(sorted);
    };
    head.append(cell);
  });
  fill(rows);
  return element('div', {class: 'table'}, element('table', {}, element('thead', {}, head), body));
}

// ---------------------------------------------------------------- the page

function card(name, rows) {
  const lesson = data.lessons[name];
  const title = words(name.slice(name.lastIndexOf('.') + 1).replace(/Benchmark$/, ''));
  const article = element('article', {id: name});
  const holder = element('div', {class: 'chart', 'data-title': title});
  article.append(element('h3', {}, title), element('p', {}, lesson.lesson), holder,
    element('details', {}, element('summary', {}, 'What it avoids, and what to expect'),
      element('p', {}, lesson.trap), element('p', {}, lesson.expected)),
    table(rows),
    element('details', {}, element('summary', {}, 'Source: ' + lesson.path), element('pre', {}, lesson.source)));
  return {article, holder, rows};
}

function drawCard({holder, rows}) {
  const shots = rows.filter(row => row.shots.length);
  const param = curveParam(rows);
  if (shots.length) return draw(holder, shotConfig(shots), 360);
  if (param) return draw(holder, lineConfig(rows, param), 380);
  const bars = new Set(rows.map(label)).size * jvms.length;
  return draw(holder, barConfig(rows), 110 + 26 * bars);
}

// From absolute times into ratios: the same bars, and only their meaning moves.
function turning(name, rows) {
  const units = new Set(rows.map(row => row.unit));
  const shown = rows.filter(row => row.unit === [...units][0] && feature(row) === jvms[0]);
  const holder = element('div', {class: 'chart', 'data-title': 'times turning into ratios'});
  const button = element('button', {type: 'button'}, 'Show as ratios');
  const article = element('article', {id: 'turning'}, element('h3', {}, 'Times turn into ratios'),
    element('p', {}, `${words(name.slice(name.lastIndexOf('.') + 1).replace(/Benchmark$/, ''))} on JDK ${jvms[0]}: first how long each takes, then how many times the fastest.`),
    holder, button);
  return {article, start() {
    const config = barConfig(shown);
    config.data.datasets = config.data.datasets.slice(0, 1);
    delete config.data.datasets[0].errors;
    config.options.plugins.legend.display = false;
    const chart = draw(holder, config, 110 + 26 * shown.length);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    chart.options.animation = still ? false : {duration: 1400};
    const absolute = [...chart.data.datasets[0].data];
    const best = Math.min(...absolute);
    const labels = [...chart.data.labels];
    let ratios = false;
    const turn = () => {
      ratios = !ratios;
      const order = absolute.map((score, i) => i);
      if (ratios) order.sort((a, b) => absolute[a] - absolute[b]);
      chart.data.datasets[0].data = order.map(i => ratios ? absolute[i] / best : absolute[i]);
      chart.data.labels = order.map(i => labels[i]);
      chart.options.scales.x.title.text = ratios ? 'times the fastest' : unitOf(shown[0]);
      button.textContent = ratios ? 'Show as times' : 'Show as ratios';
      chart.update();
    };
    button.onclick = turn;
    new IntersectionObserver((entries, observer) => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      observer.disconnect();
      setTimeout(turn, 1200);
    }).observe(holder);
  }};
}

function about() {
  const machine = run.machine;
  const line = element('p', {id: 'about'});
  document.getElementById('clock').textContent = byCpu ? 'Show wall time' : 'Show CPU time';
  line.append(`${run.file}, measured ${run.date.slice(0, 10)} on ${machine.processor}, ${machine.processors} processors, ${machine.system}, load ${machine['load at start']} at the start; JDK ${[...new Set(run.results.map(row => row.jvm))].join(' and ')}; options: ${run.options || 'none'}. The error is half of the 99.9 % confidence interval of the mean over all iterations. `);
  if (share < 0.8) line.append(`The machine was busy: in the median benchmark the threads had a processor for ${Math.round(share * 100)} % of the time, so the charts ${byCpu ? 'show' : 'can show'} CPU time. `);
  if (run.quick) line.append(element('span', {class: 'quick'}, 'Quick: one fork and short iterations. Good for the order of magnitude, not for a tenth.'));
  document.getElementById('about').replaceWith(line);
  if (!before) return;
  const changed = run.results.filter(row => change(row) && change(row).mark);
  const compared = run.results.filter(change).length;
  const summary = element('article', {id: 'changed'}, element('h3', {}, `Since ${before.file} of ${before.date.slice(0, 10)}`),
    element('p', {}, `${changed.length} of ${compared} figures changed beyond both their errors.`));
  if (changed.length) summary.append(table(changed));
  document.getElementById('main').append(summary);
}

function build() {
  charts.splice(0).forEach(chart => chart.destroy());
  const main = document.getElementById('main');
  const contents = document.getElementById('contents');
  main.replaceChildren();
  contents.replaceChildren();
  about();
  const classes = new Map();
  for (const row of run.results) {
    if (!classes.has(classOf(row))) classes.set(classOf(row), []);
    classes.get(classOf(row)).push(row);
  }
  const preferred = ['Programs', 'Rungs', 'Dispatch'];
  const rank = name => (preferred.findIndex(word => name.includes(word)) + 4) % 4;
  const lead = [...classes.keys()].filter(name => rank(name) !== 3).sort((a, b) => rank(a) - rank(b))[0] || [...classes.keys()][0];
  const waiting = [];
  if (lead) {
    const moving = turning(lead, classes.get(lead));
    main.append(moving.article);
    waiting.push(moving.start);
  }
  let area = '';
  for (const [name, rows] of classes) {
    const home = name.split('.').at(-2);
    if (home !== area) {
      area = home;
      main.append(element('h2', {id: area}, area));
      contents.append(element('a', {href: '#' + area}, area));
    }
    const made = card(name, rows);
    main.append(made.article);
    waiting.push(() => drawCard(made));
  }
  waiting.forEach(start => start());
}

document.getElementById('find').oninput = event => {
  const wanted = event.target.value.toLowerCase();
  document.querySelectorAll('main article').forEach(article => {
    article.hidden = !article.textContent.toLowerCase().includes(wanted);
  });
};
document.getElementById('clock').onclick = () => {
  byCpu = !byCpu;
  build();
};
document.getElementById('theme').onclick = () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  charts.forEach(colour);
};
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => charts.forEach(colour));

try {
  build();
} catch (error) {
  failures.push(String(error));
  throw error;
} finally { // what a test in a browser looks at
  const painted = chart => {
    const {width, height} = chart.canvas;
    return width > 0 && height > 0
      && chart.ctx.getImageData(0, 0, width, height).data.some(value => value !== 0);
  };
  document.body.dataset.charts = String(document.querySelectorAll('.chart').length);
  document.body.dataset.drawn = String(charts.filter(painted).length);
  document.body.dataset.failures = failures.join('; ');
}
