// SPDX-License-Identifier: Apache-2.0
'use strict';
const $ = id => document.getElementById(id);
const text = (parent, tag, content) => {
  const element = parent.appendChild(document.createElement(tag));
  element.textContent = content;
  return element;
};

// Columns: name, the cells of all rows, and where a cell is on an axis from 0 to 1.
const columns = data.columns.map((name, index) => {
  const cells = data.rows.map(row => row[index]);
  const numbers = cells.map(cell => cell === '' ? NaN : Number(cell));
  const numeric = cells.some(c => c !== '') && cells.every((c, i) => c === '' || c === 'nan' || /^-?inf$/.test(c) || !isNaN(numbers[i]));
  const finite = numbers.filter(Number.isFinite);
  const low = Math.min(...finite), high = Math.max(...finite);
  const names = [...new Set(cells)];
  const logarithmic = numeric && low > 0 && high / low >= 100;
  const scale = x => logarithmic ? Math.log(x) : x;
  const share = i => {
    if (!numeric) return names.length < 2 ? 0.5 : names.indexOf(cells[i]) / (names.length - 1);
    if (!Number.isFinite(numbers[i])) return null;
    return low === high ? 0.5 : (scale(numbers[i]) - scale(low)) / (scale(high) - scale(low));
  };
  return { name, cells, numbers, numeric, names, low, high, logarithmic, share };
});
const named = name => columns.find(column => column.name === name);
const axes = [...data.parameters, ...data.metrics].map(named);

const fill = (id, options, chosen) => {
  options.forEach(column => text($(id), 'option', column.name));
  if (chosen) $(id).value = chosen.name;
};
const all = columns.filter(column => column.name !== 'status');
const metric = named(data.metrics.find(name => named(name).numeric)) || named('ms');
fill('colour', all, metric);
fill('x', all, named(data.parameters[0]) || named('job'));
fill('y', all, metric);

const dark = matchMedia('(prefers-color-scheme: dark)').matches;
Chart.defaults.color = dark ? '#ccc' : '#444';
Chart.defaults.borderColor = dark ? '#444' : '#ddd';
const colours = column => data.rows.map((_, i) => {
  const share = column.share(i);
  return share === null ? '#888' : `hsl(${220 - 220 * share} 75% ${dark ? 60 : 45}%)`;
});
const brief = x => String(Number(x.toPrecision(4)));
const describe = i => columns.map(column => `${column.name}: ${column.cells[i]}`);

function parallel(colour) {
  const strokes = colours(colour);
  return {
    type: 'line',
    data: {
      labels: axes.map(a => a.numeric ? [a.name, `${brief(a.low)} … ${brief(a.high)}${a.logarithmic ? ' (log)' : ''}`] : [a.name, a.names.length <= 4 ? a.names.join(' · ') : `${a.names.length} values`]),
      datasets: data.rows.map((_, i) => ({
        data: axes.map(a => a.share(i)), borderColor: strokes[i], backgroundColor: strokes[i],
        borderWidth: 1.5, pointRadius: 3, tension: 0.2, spanGaps: true
      }))
    },
    options: {
      interaction: { mode: 'nearest', intersect: false },
      scales: { y: { display: false, min: -0.05, max: 1.05 } },
      plugins: { legend: { display: false }, tooltip: { callbacks: {
        title: () => '', label: item => describe(item.datasetIndex)
      } } }
    }
  };
}

function scatter(x, y, colour) {
  const place = (column, i) => column.numeric ? column.numbers[i] : column.names.indexOf(column.cells[i]);
  const axis = column => ({
    type: column.logarithmic ? 'logarithmic' : 'linear',
    title: { display: true, text: column.name },
    ticks: column.numeric ? { autoSkip: true, maxRotation: 0 } : { stepSize: 1, callback: v => column.names[v] ?? '' }
  });
  return {
    type: 'scatter',
    data: { datasets: [{
      data: data.rows.map((_, i) => ({ x: place(x, i), y: place(y, i) })),
      backgroundColor: colours(colour), pointRadius: 5
    }] },
    options: {
      scales: { x: axis(x), y: axis(y) },
      plugins: { legend: { display: false }, tooltip: { callbacks: { label: item => describe(item.dataIndex) } } }
    }
  };
}

let chart = null;
function draw() {
  const kind = $('kind').value;
  document.querySelectorAll('.scatter').forEach(e => { e.hidden = kind !== 'scatter'; });
  if (chart) chart.destroy();
  const spec = kind === 'scatter'
      ? scatter(named($('x').value), named($('y').value), named($('colour').value))
      : parallel(named($('colour').value));
  chart = new Chart($('chart'), { ...spec, options: { ...spec.options, animation: false, maintainAspectRatio: false } });
}

const order = data.rows.map((_, i) => i);
let sortedBy = null, down = false;
function rows() {
  const body = document.querySelector('tbody');
  body.textContent = '';
  for (const i of order) {
    const row = body.appendChild(document.createElement('tr'));
    if (named('status').cells[i] !== 'done') row.className = 'failed';
    columns.forEach(column => { text(row, 'td', column.cells[i]).className = column.numeric ? 'number' : ''; });
  }
}
function sort(column) {
  down = sortedBy === column && !down;
  sortedBy = column;
  const key = i => column.numeric ? column.numbers[i] : column.cells[i];
  const missing = i => column.numeric ? isNaN(column.numbers[i]) : column.cells[i] === '';
  order.sort((a, b) => missing(a) - missing(b) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) * (down ? -1 : 1));
  rows();
}

$('title').textContent = data.title;
const done = named('status').cells.filter(status => status === 'done').length;
$('summary').textContent = `${done} of ${data.rows.length} jobs done`;
const head = document.querySelector('thead').appendChild(document.createElement('tr'));
columns.forEach(column => {
  const cell = head.appendChild(document.createElement('th'));
  cell.className = column.numeric ? 'number' : '';
  text(cell, 'button', column.name).onclick = () => sort(column);
});
$('failures').textContent = data.failures.map((failure, i) => failure && `job ${data.rows[i][0]}: ${failure}`).filter(Boolean).join('\n');
document.querySelector('form').onchange = draw;
rows();
draw();
