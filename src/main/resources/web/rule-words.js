// The language of rules for the editor: how it is coloured, and which words may stand where.
(() => {
  "use strict";
  const MEMBER = /[A-Za-z_][\w]*/;

  CodeMirror.defineSimpleMode("drl", {
    start: [
      { regex: /\/\/.*/, token: "comment" },
      { regex: /\/\*/, token: "comment", next: "comment" },
      { regex: /"(?:[^"\\]|\\.)*"?/, token: "string" },
      { regex: /@[a-z]+/, token: "meta" },
      { regex: /\$[\w$]+/, token: "variable-2" },
      { regex: /(?:package|rule|when|then|end|not|exists|accumulate|in|true|false|null|advise)\b/, token: "keyword" },
      { regex: /([A-Z][a-z]\w*)(?=\s*\()/, token: "type" },
      { regex: /[A-Z][A-Z0-9_]+\b/, token: "atom" },
      { regex: /(\.)([a-z]\w*)(?=\s*\()/, token: [null, "builtin"] },
      { regex: /(\.)([A-Za-z]\w*)/, token: [null, "property"] },
      { regex: /\d+(?:\.\d+)?/, token: "number" },
      { regex: MEMBER, token: "variable" },
      { regex: /[<>=!]=?|&&|\|\||[+\-*/]/, token: "operator" },
    ],
    comment: [
      { regex: /.*?\*\//, token: "comment", next: "start" },
      { regex: /.+/, token: "comment" },
    ],
    meta: { lineComment: "//", dontIndentStates: ["comment"] },
  });
  CodeMirror.defineSimpleMode("rows", {
    start: [
      { sol: true, regex: /[^,"\n]+/, token: "variable-2" },
      { regex: /"(?:[^"]|"")*"?/, token: "string" },
      { regex: /-?\d+(?:\.\d+)?(?=,|$)/, token: "number" },
      { regex: /,/, token: "operator" },
      { regex: /[^,"]+/, token: null },
    ],
  });

  // What stands open before the cursor: groups with the word before each, the text of an open quotation, the section.
  function scene(text) {
    const groups = [];
    let section = "file";
    let quoted = null;
    let word = "";
    for (let at = 0; at < text.length; at++) {
      const c = text[at];
      if (quoted !== null) {
        if (c === '"' || c === "\n") quoted = null; else quoted += c;
      } else if (c === '"') {
        quoted = "";
      } else if (c === "/" && text[at + 1] === "/") {
        const end = text.indexOf("\n", at);
        if (end < 0) return { comment: true };
        at = end - 1;
      } else if (c === "/" && text[at + 1] === "*") {
        const end = text.indexOf("*/", at + 2);
        if (end < 0) return { comment: true };
        at = end + 1;
      } else if (c === "(" || c === "[") {
        groups.push({ head: word, from: at + 1 });
        word = "";
      } else if (c === ")" || c === "]") {
        groups.pop();
        word = "";
      } else if (/[\w@$.]/.test(c)) {
        word = /[\w@$.]/.test(text[at - 1] || " ") ? word + c : c;
        if (!/\w/.test(text[at + 1] || " ") && !groups.length) {
          if (word === "rule") section = "head";
          else if (word === "when" || word === "then") section = word;
          else if (word === "end") section = "file";
        }
      } else if (!/\s/.test(c)) {
        word = "";
      }
    }
    return { groups, section, quoted, inner: groups[groups.length - 1] };
  }

  // The words of the server's vocabulary as they are looked up here.
  class Words {
    constructor(vocabulary, says, language) {
      this.all = vocabulary;
      this.says = says;
      this.language = language;
      this.facts = new Map(vocabulary.facts.map((fact) => [fact.name, fact]));
      this.kpis = new Map(vocabulary.kpis.map((kpi) => [kpi.path, kpi]));
      this.properties = new Map(vocabulary.kpiProperties.map((one) => [one.name, one]));
    }
    label(one) { return one && one.label ? one.label[this.language] : ""; }
    accessors(name) {
      const fact = this.facts.get(name);
      if (!fact) return [];
      const own = fact.accessors.map((one) => ({ text: one.name, doc: this.label(one) || this.type(one.type), kind: "figure" }));
      const kpis = fact.kpis ? this.all.kpis.map((kpi) => ({ text: kpi.path, doc: this.label(kpi) + (kpi.own ? " · " + this.says.own : ""), kind: "kpi" })) : [];
      return own.concat(kpis);
    }
    type(type) { return this.all.enums[type] ? this.all.enums[type].slice(0, 4).join(", ") + (this.all.enums[type].length > 4 ? "…" : "") : type; }
    members() { return this.all.kpiProperties.map((one) => ({ text: one.name, doc: this.label(one) || this.type(one.type), kind: "figure" })); }
    // The values that what stands before an operator may take.
    values(path, fact) {
      const parts = path.split(".");
      const last = parts[parts.length - 1];
      const property = this.properties.get(last) && parts.length > 1
        ? this.properties.get(last)
        : ((this.facts.get(fact) || { accessors: [] }).accessors.find((one) => one.name === last));
      const values = property && this.all.enums[property.type];
      return values ? values.map((value) => ({ text: value, doc: property.type, kind: "word" })) : null;
    }
    thresholds() {
      const told = new Map();
      this.all.thresholds.forEach((row) => {
        const value = row.value + " " + row.unit + (row.channel ? " (" + row.channel + ")" : "");
        told.set(row.name, told.has(row.name) ? told.get(row.name) + "; " + value : value + " · " + row.source);
      });
      return [...told].map(([name, doc]) => ({ text: name, doc, kind: "threshold" }));
    }
    rules() { return this.all.rules.map((id) => ({ text: id, doc: this.says.rule, kind: "rule" })); }
    findings() { return this.all.findings.map((name) => ({ text: name, doc: this.says.finding, kind: "threshold" })); }
    levers() { return this.all.levers.map((one) => ({ text: one.name, doc: this.label(one), kind: "word" })); }
    verbs() { return this.all.verbs.map((one) => ({ text: one.name, doc: this.label(one) || [...one.objects].slice(0, 3).join(", "), kind: "verb", after: '( "" )', back: 3 })); }
    objects(verb) {
      const found = this.all.verbs.find((one) => one.name === verb);
      return found ? [...found.objects].map((name) => ({ text: name, doc: verb, kind: "threshold" })) : [];
    }
    plain(words) { return words.map((text) => ({ text, doc: this.says.keyword, kind: "word" })); }
  }

  // The fact type that a variable stands for: $c of `$c : Campaign( … )`.
  function typeOf(text, variable) {
    const found = new RegExp(variable.replace(/\$/g, "\\$") + "\\s*:\\s*([A-Z]\\w*)\\s*\\(").exec(text);
    return found ? found[1] : null;
  }

  function variables(text) {
    const rule = text.slice(text.lastIndexOf("\nrule "));
    return [...new Set(rule.match(/\$[\w$]+(?=\s*:)/g) || [])].map((name) => ({ text: name, doc: "", kind: "figure" }));
  }

  // Which words may stand at the end of `text`, and what of one is written already.
  function choose(text, words) {
    const at = scene(text);
    if (at.comment) return null;
    const head = at.inner ? at.inner.head : "";
    if (at.quoted !== null) return inQuotes(text, at, head, words);
    const typed = /(@?[A-Za-z_$][\w$]*|@)?$/.exec(text)[0];
    const before = text.slice(0, text.length - typed.length);
    if (typed.startsWith("@")) {
      return { typed: typed.slice(1), list: words.all.annotations.map((one) => ({ text: one, doc: words.says.keyword, kind: "word", after: "(  )", back: 2 })) };
    }
    if (head === "@lever" || head === "@freezes") return { typed, list: words.levers() };
    if (head === "@priority") return { typed, list: words.plain(words.all.priorities) };
    if (head === "@mode") return { typed, list: words.plain(["shadow"]) };
    if (head.startsWith("@")) return null;
    if (/\badvise\s*\.\s*$/.test(before)) return { typed, list: words.verbs() };
    if (at.section === "then" && /\)\s*\.\s*$/.test(before)) {
      return { typed, list: words.all.details.map((one) => ({ text: one, doc: words.says.keyword, kind: "verb", after: "(  )", back: 2 })) };
    }
    const fact = [...at.groups].reverse().map((group) => group.head).find((name) => words.facts.has(name));
    const member = /([A-Za-z_$][\w$.]*|kpi\["[^"]*"\])\.$/.exec(before);
    if (member) return { typed, list: members(member[1], text, words) };
    const compared = /([A-Za-z_$][\w$.]*)\s*(?:==|!=|\bin\s*\((?:[^()]*,)?)\s*$/.exec(before);
    const values = compared && words.values(compared[1], fact);
    if (values) return { typed, list: values };
    if (fact) return { typed, list: words.accessors(fact).concat(variables(text)) };
    if (at.section === "when") {
      const facts = words.all.facts.map((one) => ({ text: one.name, doc: words.says.fact, kind: "fact", after: "(  )", back: 2 }));
      facts.push({ text: "Threshold", doc: words.says.threshold, kind: "fact", after: '( name == "", $limit : value )', back: 18 });
      return { typed, list: facts.concat(words.plain(["not", "exists", "accumulate", "then"])) };
    }
    if (at.section === "then") return { typed, list: words.plain(["advise", "end"]) };
    return { typed, list: words.plain(at.section === "head" ? ["when"] : ["rule", "package"]) };
  }

  function members(path, text, words) {
    if (path.startsWith("$")) {
      const [variable, ...rest] = path.split(".");
      const type = typeOf(text, variable);
      return rest.length ? words.members() : type ? words.accessors(type) : words.members();
    }
    return words.members();
  }

  function inQuotes(text, at, head, words) {
    const before = text.slice(0, text.length - at.quoted.length - 1);
    const typed = /[^,\s"]*$/.exec(at.quoted)[0];
    if (head === "@vetoes") return { typed, list: words.rules() };
    if (head === "@needs" || head === "@watch") {
      return { typed, list: words.all.kpis.map((kpi) => ({ text: kpi.key, doc: words.label(kpi), kind: "kpi" })).concat(head === "@needs" ? words.thresholds() : []) };
    }
    if (/kpi\s*$/.test(head)) return { typed: at.quoted, list: words.all.kpis.filter((kpi) => kpi.own).map((kpi) => ({ text: kpi.key, doc: words.label(kpi), kind: "kpi" })) };
    if (/\bname\s*(==|!=|in\s*\([^()]*)\s*$/.test(before)) {
      return { typed: at.quoted, list: head === "Finding" ? words.findings() : words.thresholds() };
    }
    const verb = /\.([a-z]+)\s*\(\s*$/.exec(before);
    return verb ? { typed: at.quoted, list: words.objects(verb[1]) } : null;
  }

  // Names that begin with what is typed, then those that have it in them, or in what they mean.
  function fitting(list, typed) {
    const wanted = typed.toLowerCase();
    const rank = (one) => {
      const name = one.text.toLowerCase();
      return name === wanted ? -1 : name.startsWith(wanted) ? 0 : name.includes(wanted) ? 1 : wanted.length > 2 && one.doc.toLowerCase().includes(wanted) ? 2 : 3;
    };
    return list.map((one) => [rank(one), one]).filter(([at]) => at < 3).sort((a, b) => a[0] - b[0] || (wanted ? a[1].text.length - b[1].text.length : 0)).map(([, one]) => one);
  }

  window.boussole.words = { Words, choose, fitting };
})();
