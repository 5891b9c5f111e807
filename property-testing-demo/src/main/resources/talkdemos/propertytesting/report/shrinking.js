// SPDX-License-Identifier: Apache-2.0
const { shrinking, tools } = data;
const colours = { jqwik: '#c2571a', choices: '#2b6cb0', Hypothesis: '#718096' };
const text = getComputedStyle(document.body).color;
Chart.defaults.color = text;

document.getElementById('about').textContent =
  `${shrinking.seeds} runs each, ${shrinking.date}, ${shrinking.machine}; ` +
  `jqwik shrinks for ${shrinking.seconds} s at most` +
  (shrinking.hypothesis ? `; ${shrinking.hypothesis}.` : '.');

function chart(id, figure, logarithmic) {
  const rows = shrinking.contests.length;
  const canvas = document.getElementById(id);
  const frame = document.createElement('div');
  frame.style.height = `${70 + rows * (8 + 9 * tools.length)}px`;
  canvas.replaceWith(frame);
  frame.append(canvas);
  new Chart(canvas, {
    type: 'bar',
    data: {
      labels: shrinking.contests.map(contest => contest.name),
      datasets: tools.map(tool => ({
        label: tool,
        backgroundColor: colours[tool],
        data: shrinking.contests.map(contest =>
          contest.scores[tool] ? figure(contest.scores[tool]) : null),
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      scales: { x: { type: logarithmic ? 'logarithmic' : 'linear', beginAtZero: true } },
    },
  });
}

if (shrinking.contests.some(contest => contest.minima.length > 0)) {
  chart('minimal', score => Math.round(100 * score.minimal / score.found), false);
} else {
  document.getElementById('minimal').remove();
  document.getElementById('minimal-title').remove();
}
chart('distinct', score => score.distinct, false);
chart('calls', score => Math.max(score.meanCalls, 1), true);

const table = document.getElementById('figures');
function row(cells, kind) {
  const tr = table.insertRow();
  for (const cell of cells) {
    const td = document.createElement(kind);
    if (typeof cell === 'number') td.className = 'number';
    td.textContent = cell;
    tr.append(td);
  }
}
row(['shrunk', 'by', 'minimal', 'different', 'calls', 'most', 'ms', 'mostly to'], 'th');
for (const contest of shrinking.contests) {
  for (const tool of tools) {
    const score = contest.scores[tool];
    if (!score) continue;
    const minimal = contest.minima.length > 0 ? `${score.minimal} of ${score.found}` : '';
    row([contest.name, tool, minimal, score.distinct, score.meanCalls, score.mostCalls,
      score.medianMillis, score.results[0] ?? 'not found'], 'td');
  }
}
