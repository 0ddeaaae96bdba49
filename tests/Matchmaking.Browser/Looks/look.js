// What a person would see and axe does not: words of another language, numbers that turn round, gaps left open, things cut off.
() => {
    const language = document.documentElement.lang;
    const names = /\b(CSV|JSON Lines|JSON|XLSX|xlsx|csv|jsonl|Atom|API|OpenAPI|iCalendar|UTC|If-Match|Retry-After|CBD|RCMRD|COMIFAC|Ctrl|PostgreSQL|[Ww]ebhooks?|cookies?|oEmbed|OpenID Connect|Word|Excel|docx|[a-z]+[A-Z][A-Za-z]+|docs\/\w+\.md|[A-Z][a-z]+\/[A-Z][a-z]+|Standard Webhooks|CloudEvents|URL|[A-Z]{2,}[A-Za-z0-9-]*)\b|https?:\/\//g;
    const faults = [];

    const own = element => (element.closest('[lang]') ?? document.documentElement).lang === language;
    const shown = element => element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest('.visually-hidden, .skip');
    const say = (fault, text) => faults.push(`${fault}: ${text.trim().replace(/\s+/g, ' ').slice(0, 120)}`);

    const read = (text, element) => {
        if (/\{\d\}/.test(text)) say('a gap that nobody filled', text);
        if (!own(element) || element.closest('[dir=auto], [dir=ltr], bdi, code')) return;
        if (['ar', 'ru', 'zh'].includes(language) && /[A-Za-z]{3,}/.test(text.replace(names, ''))) say('words of another language', text);
        const turns = getComputedStyle(element).direction === 'rtl' && /\d\s*[\/–+-]\s*\d/.test(text.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, ''));
        if (turns) say('numbers that turn round', text);
    };

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (texts.currentNode.data.trim() && shown(element)) read(texts.currentNode.data, element);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
        for (const name of ['aria-label', 'title', 'placeholder'])
            if (element.hasAttribute(name)) read(element.getAttribute(name), element);

    // A field shows as much of a long line as it is wide, and its text is moved in it.
    for (const element of document.querySelectorAll('main *:not(input)')) {
        const hides = ['hidden', 'clip'].includes(getComputedStyle(element).overflowX);
        if (hides && shown(element) && element.scrollWidth > element.clientWidth + 1) say('cut off', element.outerHTML);
    }
    return faults;
}
