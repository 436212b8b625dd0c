extension HTMLSlides {
    /// What slides change of the rules of a page.
    static let rules = """
        .slide { padding: 2.5rem 0; border-top: 1px solid var(--line); }
        .slide:first-child { border: 0; }
        .slide:target { background: none; }
        .slide h2, .slide h3 { font-size: 2rem; margin: 0 0 1.5rem; border: 0; padding: 0; }
        .slide p, .slide li { font-size: 1.375rem; line-height: 1.45; }
        .slide .subtitle { font-size: 1.5rem; }
        .slide p.chapter { font-size: 1.125rem; font-weight: 600; color: var(--grey); margin: 0 0 .5rem; }
        .slide .source, .slide .callout p { font-size: 1rem; }
        .keys { position: fixed; right: 1rem; bottom: .75rem; display: flex; gap: .5rem; align-items: center;
          font-size: 1rem; color: var(--grey); }
        .keys[hidden] { display: none; }
        .keys button { font: inherit; color: inherit; background: var(--pale); border: 1px solid var(--line);
          border-radius: .3rem; min-width: 2.75rem; min-height: 2.75rem; cursor: pointer; }
        .keys button:focus-visible, .slide:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
        .keys .place { min-width: 4.5rem; text-align: center; font-variant-numeric: tabular-nums; }
        .keys .hint { display: none; }
        @media screen {
          .hall, .hall body { height: 100%; overflow: hidden; }
          .hall main { max-width: none; height: 100vh; padding: 0; }
          .hall .slide { display: none; height: 100vh; padding: 4vh 7vw 5rem; border: 0; overflow: auto; outline: none;
            flex-direction: column; justify-content: safe center; font-size: calc(var(--fit, 1) * (1.1vw + 2.2vh)); }
          .hall .now { display: flex; }
          .hall .slide > * { width: 100%; max-width: 60em; margin-left: auto; margin-right: auto; flex-shrink: 0; }
          .hall .slide :is(h1, h2, h3) { font-size: 1.75em; line-height: 1.2; margin-bottom: .6em; }
          .hall .slide h1 { font-size: 2.1em; padding-top: .6em; }
          .hall .slide :is(p, li, .subtitle, .issuer) { font-size: 1em; line-height: 1.4; }
          .hall .slide :is(p.chapter, .address, caption, figcaption) { font-size: .65em; }
          .hall .slide :is(.source, .callout p, .key) { font-size: .55em; }
          .hall .slide table { font-size: .6em; }
          .hall .slide li { margin-bottom: .45em; }
          .hall .slide .crest { height: 4em; }
          .hall svg { max-height: 65vh; }
          .hall.all, .hall.all body { height: auto; overflow: auto; }
          .hall.all main { height: auto; display: grid; gap: 1.25rem; padding: 1.5rem 1.5rem 5rem;
            grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); }
          .hall.all .slide { display: flex; height: 10rem; padding: .75rem; border: 1px solid var(--line); overflow: hidden;
            font-size: .625rem; cursor: pointer; justify-content: flex-start; }
          .hall.all .now { outline: 3px solid var(--focus); outline-offset: 2px; }
          .hall.all .hint { display: inline; }
          .hall .keys { background: var(--ground); padding: .25rem .5rem; border-radius: .5rem; }
        }
        @media print {
          .keys { display: none; }
          .slide { border: 0; padding: 0; break-after: page; break-inside: avoid; }
          .slide:last-of-type { break-after: auto; }
          .slide h2, .slide h3 { font-size: 32pt; } .slide h1 { font-size: 38pt; }
          .slide p, .slide li { font-size: 24pt; } .slide p.chapter { font-size: 16pt; }
          .slide .source, .slide .callout p, .slide .key { font-size: 12pt; }
          svg { max-height: 12cm; }
        }
        @page { size: A4 landscape; margin: 2cm 2.5cm; }
        """

    /// Goes through the slides by keys, buttons and taps; what stands on a slide shrinks until it fits. It reads nothing but
    /// the page and sends nothing anywhere.
    static let script = """
        (function () {
          var root = document.documentElement, slides = Array.from(document.querySelectorAll(".slide"));
          var keys = document.querySelector(".keys"), place = keys.querySelector(".place"), now = 0;
          function all() { return root.classList.contains("all"); }
          function fit() {
            var slide = slides[now], size = 1;
            slide.style.setProperty("--fit", size);
            while (!all() && size > .45 && slide.scrollHeight > slide.clientHeight) {
              size -= .05;
              slide.style.setProperty("--fit", size);
            }
          }
          function show(number, told) {
            now = Math.min(Math.max(number, 0), slides.length - 1);
            slides.forEach(function (slide, i) {
              slide.classList.toggle("now", i === now);
              slide.tabIndex = i === now ? 0 : -1;
            });
            place.textContent = (now + 1) + " / " + slides.length;
            if (told !== false) { slides[now].focus(); history.replaceState(null, "", "#" + slides[now].id); }
            if (all()) { slides[now].scrollIntoView({ block: "nearest" }); } else { slides[now].scrollTop = 0; }
            fit();
          }
          function overview(on) {
            if (on) { slides.forEach(function (slide) { slide.style.removeProperty("--fit"); }); }
            root.classList.toggle("all", on);
            show(now);
          }
          function find() {
            var name = decodeURIComponent(location.hash.slice(1));
            var target = name ? document.getElementById(name) : null, slide = target ? target.closest(".slide") : null;
            return slide ? slides.indexOf(slide) : 0;
          }
          document.addEventListener("keydown", function (event) {
            if (event.altKey || event.ctrlKey || event.metaKey) { return; }
            var inner = event.target.closest("a, button, .scroll"), key = event.key, step = 0;
            if (key === "Escape") { overview(!all()); }
            else if (key === "Home") { show(0); }
            else if (key === "End") { show(slides.length - 1); }
            else if (key === "ArrowRight" || key === "ArrowDown" || key === "PageDown") { step = 1; }
            else if (key === "ArrowLeft" || key === "ArrowUp" || key === "PageUp") { step = -1; }
            else if (key === " " && !inner) { step = event.shiftKey ? -1 : 1; }
            else if (key === "Enter" && !inner) { if (all()) { overview(false); } else { step = 1; } }
            else { return; }
            event.preventDefault();
            if (step) { show(now + step); }
          });
          slides.forEach(function (slide, i) {
            slide.addEventListener("click", function (event) {
              if (all()) { event.preventDefault(); now = i; overview(false); }
            });
          });
          keys.querySelector(".previous").onclick = function () { show(now - 1); };
          keys.querySelector(".next").onclick = function () { show(now + 1); };
          keys.querySelector(".all").onclick = function () { overview(!all()); };
          window.addEventListener("resize", fit);
          window.addEventListener("hashchange", function () { show(find()); });
          root.classList.add("hall");
          keys.hidden = false;
          show(find(), false);
        })();
        """
}
