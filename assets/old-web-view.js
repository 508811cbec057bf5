/* global document */
// For web views that know no modules, such as Internet Explorer's: all others pass it over. Ringfence itself cannot run there,
// and Windows without WebView2 gives an add-in like this one no other.
(function () {
  var line = document.createElement('p');
  line.className = 'starting';
  line.setAttribute('role', 'alert');
  line.appendChild(
    document.createTextNode(
      'Ringfence does not run in Internet Explorer, in which this Excel shows add-ins. Ask those who look after your computers for the WebView2 runtime of Microsoft Edge, or open the workbook in Excel on the web.',
    ),
  );
  var pane = document.getElementById('pane');
  pane.innerHTML = '';
  pane.appendChild(line);
})();
