package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Block;
import org.onrecord.page.date.WrittenDate;
import org.onrecord.page.html.metadata.Metadata;
import org.onrecord.page.html.metadata.Phrase;
import org.onrecord.page.words.Fragments;

/** Drops from the passages of a body what is no part of the report: pointers to other reports, bylines, dates, calls to subscribe. */
final class PassageFilter {

    private static final Pattern POINTER = Pattern.compile(
            "^\\W*(?:(?:read|see|watch|listen|also|more|related|next|previous|don['’]t miss|recommended|trending|must read|explore|up next|"
                    + "read also|also read|also see|see also|you may also like|you might also like|click here|"
                    + "lesen sie|lesen sie auch|lies auch|auch interessant|mehr zum|mehr dazu|weiterlesen|zum thema|siehe auch|das könnte sie|"
                    + "lire aussi|à lire|lire la suite|à voir|voir aussi|sur le même sujet|lisez aussi|"
                    + "lea también|lee también|leer más|te puede interesar|te recomendamos|también te|vea también|puedes leer|más información|"
                    + "leggi anche|leggi di più|guarda anche|approfondisci|potrebbe interessarti|"
                    + "leia também|leia mais|veja também|saiba mais|lees ook|lees meer|bekijk ook|zie ook|"
                    + "czytaj też|czytaj także|czytaj również|czytaj więcej|zobacz też|zobacz także|zobacz również|polecamy|przeczytaj|"
                    + "читайте также|читать далее|смотрите также|по теме|ilgili haber|bunlar da|haberin devamı|läs också|läs mer|les også|læs også|lue myös)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Fragments CALL = new Fragments(
            "we apologi[sz]e, but this video",
            "try refreshing your browser",
            "watch now$",
            "back to video$",
            "get in touch with",
            "sign up (?:for|to)",
            "subscribe (?:to|now|today)",
            "follow (?:us|\\w+) on",
            "join (?:us|our)",
            "download (?:the|our)",
            "click here",
            "share this",
            "share on",
            "like this",
            "tweet this",
            "advertisement\\b",
            "anzeige\\b",
            "werbung\\b",
            "publicité\\b",
            "publicidad\\b",
            "pubblicità\\b",
            "article continues below",
            "story continues below",
            "continue reading",
            "weiter nach der anzeige",
            "loading\\.{0,3}$",
            "view (?:this post|comments)",
            "leave a (?:comment|reply)",
            "post a comment",
            "comments are closed",
            "all rights reserved",
            "copyright ©",
            "tags?:",
            "filed under",
            "posted in",
            "categories:",
            "schlagworte",
            "schlagwörter",
            "etiquetas:",
            "mots-clés",
            "print this",
            "email this",
            "this entry was posted",
            "this article (?:was|has been) (?:originally|first) published",
            "newsletter abonnieren",
            "jetzt abonnieren",
            "abonnieren sie",
            "folgen sie uns",
            "abonnez-vous",
            "suscríbete",
            "iscriviti",
            "zapisz się",
            "photo credits?:",
            "image credits?:",
            "featured image",
            "published (?:on|in|by|at)?\\s?:?\\s*\\d",
            "last updated",
            "updated:? \\d",
            "reading time",
            "lesezeit",
            "min read");
    private static final Pattern OTHER_CALL = Pattern.compile(
            "^\\W*(?:© ?\\d{4}|s['’]inscrire à|\\d+ min(?:ute)?s? read)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE_LABEL = Pattern.compile(
            "^\\W*(?:published|updated|last updated|posted|created|first published|modified|veröffentlicht|aktualisiert|stand|erstellt|publié|mis à jour|modifié|"
                    + "publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|"
                    + "güncelleme|yayınlanma|опубликовано|обновлено|publicerad|uppdaterad)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    // "Reporting by A; editing by B": who made the text, as agencies put it under it.
    private static final Pattern STAFF = Pattern.compile(
            "^\\W*(?:(?:additional )?(?:reporting|writing|editing|compiled|edited|written) by\\b|\\(?(?:additional )?reporting (?:by|from)\\b|additional reporting)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> END = Set.of(
            "relatedarticles",
            "relatedposts",
            "related",
            "relatedstories",
            "relatedcontent",
            "relatednews",
            "comments",
            "kommentare",
            "leaveareply",
            "leaveacomment",
            "abouttheauthor",
            "abouttheauthors",
            "youmayalsolike",
            "youmightalsolike",
            "recommended",
            "recommendedforyou",
            "morefromauthor",
            "mostread",
            "mostpopular",
            "trending",
            "sharethis",
            "shareonsocialmedia",
            "sharethisarticle",
            "sharethisstory",
            "tags",
            "latestnews",
            "latestposts",
            "recentposts",
            "seealso",
            "mehrzumthema",
            "auchinteressant",
            "weitereartikel",
            "verwandteartikel",
            "ähnlichebeiträge",
            "ähnlicheartikel",
            "schreibeeinenkommentar",
            "kommentarschreiben",
            "lireaussi",
            "surlemêmesujet",
            "commentaires",
            "articlessimilaires",
            "comentarios",
            "noticiasrelacionadas",
            "artículosrelacionados",
            "commenti",
            "articolicorrelati",
            "leggianche",
            "komentarze",
            "reacties",
            "yorumlar",
            "readnext",
            "upnext",
            "moreonthis",
            "morestories",
            "youmayalsobeinterestedin",
            "diesenbeitragteilen",
            "beitragteilen",
            "teilenmit",
            "gefälltmir",
            "gefälltmirwirdgeladen",
            "ähnlicheinträge",
            "likethis");

    private static final Set<String> READERS = Set.of(
            "comments",
            "kommentare",
            "leaveareply",
            "leaveacomment",
            "abouttheauthor",
            "abouttheauthors",
            "commentaires",
            "comentarios",
            "commenti",
            "komentarze",
            "reacties",
            "yorumlar",
            "schreibeeinenkommentar",
            "kommentarschreiben");

    private final Metadata metadata;
    private final Decisions decisions;
    private final List<String> bylines;
    private final Set<String> titles = new HashSet<>();

    /**
     * @param metadata whose titles and authors are not repeated
     * @param decisions takes why a passage was dropped
     * @param bylines takes the lines that name who made the report
     */
    PassageFilter(Metadata metadata, Decisions decisions, List<String> bylines) {
        this.metadata = metadata;
        this.decisions = decisions;
        this.bylines = bylines;
        for (String title : metadata.titles()) titles.add(Phrase.bare(title));
    }

    /** Why a line of its own is no part of a report, wherever it stands; null where it may be one. */
    private static @Nullable Reason noise(Passage passage) {
        if (passage.letters() == 0) return Reason.NO_LETTERS;
        String head = Phrase.head(passage.text(), 120);
        if (passage.letters() < 250
                && passage.linkDensity() > 0.3
                && POINTER.matcher(head).lookingAt()) return Reason.POINTER;
        if (passage.letters() >= 200) return null;
        if (CALL.open(head) || OTHER_CALL.matcher(head).lookingAt()) return Reason.CALL;
        return Copyright.isLine(passage.text()) ? Reason.COPYRIGHT : null;
    }

    /** Whether the words of a line say what it is: a pointer, a call, a heading of what follows reports. */
    static boolean saysWhatItIs(Passage passage) {
        return noise(passage) != null || isEnd(passage);
    }

    /** Whether a heading, or a short line, opens what stands behind a report: comments, related reports. */
    private static boolean isEnd(Passage passage) {
        return passage.letters() < 40 && END.contains(Phrase.bare(passage.text()));
    }

    /**
     * The passages that belong to the report.
     *
     * @param body in order, furniture already out; what the page's data confirms stays
     */
    List<Candidate> filter(List<Candidate> body) {
        Repetitions seen = new Repetitions();
        List<Candidate> kept = new ArrayList<>();
        int prose = 0;
        for (int i = 0; i < body.size(); i++) {
            Passage passage = body.get(i).passage();
            Reason reason = reason(body, i, kept.size(), prose, seen);
            if (reason == Reason.END) {
                decisions.drop(body.get(i).number(), reason);
                for (int j = i + 1; j < body.size(); j++)
                    decisions.drop(body.get(j).number(), Reason.AFTER_END);
                break;
            }
            if (reason != null) {
                decisions.drop(body.get(i).number(), reason);
                if (reason == Reason.STAFF || reason == Reason.BYLINE || reason == Reason.LABEL)
                    bylines.add(passage.text());
                continue;
            }
            kept.add(body.get(i));
            if (passage.kind() != Block.Kind.CAPTION && passage.kind() != Block.Kind.HEADING)
                prose += passage.letters();
        }
        // A heading with nothing under it was that of something dropped.
        while (kept.size() > 1 && kept.get(kept.size() - 1).passage().kind() == Block.Kind.HEADING)
            decisions.drop(kept.remove(kept.size() - 1).number(), Reason.NOTHING_UNDER);
        return kept;
    }

    // Why the passage is dropped; null where it stays.
    private @Nullable Reason reason(List<Candidate> body, int i, int before, int prose, Repetitions seen) {
        Passage passage = body.get(i).passage();
        if (passage.kind() == Block.Kind.CAPTION) return null;
        if (passage.kind() == Block.Kind.HEADING && passage.level() == 1 && prose < 300) return Reason.FIRST_HEADING;
        if (passage.letters() < 350 && before < 6 && titles.contains(Phrase.bare(passage.text())))
            return Reason.REPEATS_TITLE;
        // Pages made for several screens hold their text once for each.
        if (passage.letters() > 80 && seen.hold(passage)) return Reason.REPEATED;
        if (passage.kind() != Block.Kind.LIST_ITEM && passage.linkDensity() > 0.9 && isLinkLine(passage))
            return Reason.LINK_LINE;
        if (body.get(i).confirmed()) return null;
        Reason noise = noise(passage);
        if (noise != null) return noise;
        if (prose > 300
                && passage.letters() < 300
                && STAFF.matcher(passage.text()).lookingAt()) return Reason.STAFF;
        if (isEnd(passage) && prose > 0)
            return prose < 300 || followedByProse(body, i) ? Reason.HEADS_OTHERS : Reason.END;
        if (passage.linkDensity() > 0.9 && isLinkLine(passage)) return Reason.LINK_LINE;
        if (prose < 300 && isByline(passage, metadata.authors())) return Reason.BYLINE;
        if (prose == 0 && isMeta(passage)) return Reason.LABEL;
        if (prose < 300 && isDate(passage, metadata.languageTag())) return Reason.DATE;
        return null;
    }

    /** The passages seen so far. Only those of one length are compared: what is repeated has as many letters. */
    private static final class Repetitions {

        private final Map<Integer, Passage> first = new HashMap<>();
        private final Set<String> others = new HashSet<>();

        /** Whether the same words were seen before; they are from now on. */
        boolean hold(Passage passage) {
            Passage before = first.putIfAbsent(passage.letters(), passage);
            if (before == null) return false;
            others.add(Phrase.bare(before.text()));
            return !others.add(Phrase.bare(passage.text()));
        }
    }

    // What follows readers' comments is theirs; pointers to other reports may stand in the middle of a text.
    private static boolean followedByProse(List<Candidate> body, int from) {
        int after = 0;
        for (int i = from + 1; i < body.size(); i++) {
            Passage passage = body.get(i).passage();
            if (passage.kind() != Block.Kind.CAPTION && passage.linkDensity() < 0.2 && passage.letters() > 80)
                after += passage.letters();
        }
        int before = 0;
        for (int i = 0; i < from; i++) before += body.get(i).passage().letters();
        boolean readers = READERS.contains(Phrase.bare(body.get(from).passage().text()));
        return readers ? after > before : after > 150;
    }

    /** Whether a line names who wrote the report or when, or is none of it wherever it stands. */
    static boolean isLine(Passage passage, Metadata metadata) {
        return noise(passage) != null
                || isByline(passage, metadata.authors())
                || isDate(passage, metadata.languageTag());
    }

    // A line that is one link, unless it stands within a list of text.
    private static boolean isLinkLine(Passage passage) {
        if (passage.kind() == Block.Kind.HEADING) return false;
        if (passage.kind() == Block.Kind.LIST_ITEM) return true;
        // A sentence may be a link but for its first words.
        return passage.letters() > 8 && (passage.linkDensity() > 0.99 || !passage.endsSentence());
    }

    private static boolean isByline(Passage passage, List<String> authors) {
        if (passage.letters() > 120 || passage.kind() == Block.Kind.HEADING) return false;
        String bare = Phrase.bare(passage.text());
        int named = 0;
        for (String author : authors) {
            String name = Phrase.bare(author);
            if (!name.isEmpty() && bare.contains(name)) named += name.length();
        }
        return named > 0 && bare.length() - named < 25;
    }

    private static boolean isDate(Passage passage, Optional<String> language) {
        return passage.letters() < (DATE_LABEL.matcher(passage.text()).lookingAt() ? 80 : 45)
                && passage.letters() > 4
                && WrittenDate.parse(
                                passage.text(),
                                Locale.forLanguageTag(language.orElse("").replace('_', '-')))
                        .isPresent()
                && !passage.endsSentence();
    }

    // Before the first sentence: names, dates, counts.
    private static boolean isMeta(Passage passage) {
        if (passage.kind() == Block.Kind.HEADING) return false;
        return passage.letters() < 60 && !passage.endsSentence();
    }
}
