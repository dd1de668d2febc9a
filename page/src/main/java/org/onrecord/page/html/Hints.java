package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.html.metadata.Phrase;

/**
 * Reads {@link Hint}s off an element. Names are split into words at signs and capitals ({@code article__relatedLinks} is
 * article, related, links), and words are looked up, so that "ad" is found in {@code ad-slot} and not in
 * {@code headline}. One instance a page.
 */
final class Hints {

    private static final int LONGEST_NAME = 300;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int MOST_KEPT = 20_000;
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "id",
            "data-testid",
            "data-test-id",
            "data-component",
            "data-qa",
            "data-type",
            "data-module",
            "data-role");

    /** Every word that one of the lists below asks for: most words of a page's class names are none, which one look tells. */
    private static final Set<String> TELLING = new HashSet<>();

    private static final Set<String> BOILERPLATE = words("""
            nav navi navigation navbar navlinks menu submenu breadcrumb breadcrumbs crumbs footer sidebar rail rightrail
            related relateds relatedarticles relatedposts relatedlinks relatedcontent recommended recommend recommends recommendation recommendations
            recirc recirculation suggested suggestions trending popular mostread mostpopular mostviewed latest
            newsletter newsletters subscribe subscription subscriptions signup optin
            share shares sharing sharebar sharetools sharethis addtoany addthis sharedaddy jetpack social socials socialmedia sociallinks socialshare
            follow followus cookie cookies consent gdpr advert advertisement advertisements advertorial ad ads adv adslot adsense adunit adbox adwrapper adcontainer
            dfp gpt banner banners promo promos promotion promotions promoted sponsor sponsors
            outbrain taboola teads criteo plista ligatus revcontent mgid
            toolbar pagination pager paginator pagelinks prevnext postnav
            modal popup popover overlay lightbox tooltip dialog tags taglist tagcloud tagged keywords topics hashtags
            authorbox authorbio authorinfo bio biography aboutauthor byline bylines
            rating ratings vote votes voting stars print printer login register registration search signin
            toc tableofcontents readmore readalso morestories morenews morefrom seealso alsoread readnext upnext nextup
            donate donation donations poll quiz survey cta calltoaction
            weitere verwandte empfehlung empfehlungen empfohlen teilen anzeige werbung meistgelesen autorenbox autoreninfo schlagworte stichworte themen
            partager publicite publicidad pubblicita reklam reklama reklame reclame annonce advertentie compartir condividi compartilhar
            relacionadas relacionados relacionada relacionado correlati correlate apparentes associes similaires
            polecane powiazane podobne benzer ilgili etiketler etiquetas etiquettes tagi
            rss backtotop totop skiplink marketing merch shop affiliate ticker stocks weather horoscope
            infoline articleinfo postmeta entrymeta metadata timestamp datetime readingtime readtime
            syndication mailchimp hubspot disclaimer correction feedback helpful
            """);
    private static final Set<String> BOILERPLATE_PAIRS = words("""
            most-read most-popular most-viewed read-more read-also read-next see-also also-read up-next more-from more-on more-stories more-news
            more-like about-author about-the author-box author-bio author-info author-card author-profile author-details author-description
            post-tags entry-tags article-tags story-tags tag-list tag-links tag-cloud topic-list post-meta entry-meta article-meta story-meta
            post-info entry-info article-info entry-footer post-footer article-footer post-navigation nav-links post-nav next-post previous-post prev-post
            table-of back-to social-links story-package inline-promo google-news lesen-auch mehr-zum mehr-aus zum-thema lire-aussi a-lire
            te-puede leia-mais leia-tambem veja-mais leggi-anche lees-ook czytaj-tez zobacz-tez per-page reading-time read-time
            article-header-meta sign-up call-to app-download call-out key-words cat-links category-links posted-on published-on
            ez-toc lwptoc toc-container print-only no-print comments-link user-rating wp-polls entry-utility jp-relatedposts
            crp-related yarpp-related bottom-links article-list post-list news-list list-news teaser-list link-list listen-to audio-player
            audio-article text-to video-player video-title infobox-related
            """);
    /** Names that deny it: a content system calls its own reports promoted; what is not printed, or in no list, is text. */
    private static final Set<String> NO_BOILERPLATE_PAIRS = words("node-promoted dn-print on-print no-toc");

    private static final Set<String> TEASER = words("teaser teasers");
    private static final Set<String> COLLAPSIBLE = words("""
            accordion accordions collapse collapsed collapsible collapsable expandable expander expand faq faqs toggle toggles spoiler unfold
            tabpanel tabcontent tabpane akkordeon acordeon accordeon fisarmonica aufklapp ausklapp
            """);
    private static final Set<String> COLLAPSIBLE_PAIRS =
            words("tab-panel tab-pane tab-content tab-body tabs-panel tabs-content");
    private static final Set<String> CONSENT = words(
            "cookie cookies consent gdpr dsgvo rgpd cookiebanner cookielaw cookieconsent cmp onetrust usercentrics");
    private static final Set<String> COMMENTS = words("""
            comment comments commentlist commentarea commentform commentsection disqus respond replies kommentar kommentare commentaire commentaires
            comentario comentarios commenti komentarze reacties yorumlar leserkommentare discussion livefyre coral
            """);
    private static final Set<String> HIDDEN = words("""
            hidden hide visuallyhidden screenreader sronly offscreen noprint printonly displaynone invisible
            """);
    private static final Set<String> HIDDEN_PAIRS = words(
            "sr-only screen-reader visually-hidden print-only only-print d-none is-hidden visible-print assistive-text display-none");
    private static final Set<String> CAPTION = words("""
            caption captions figcaption imagecaption imgcaption photocaption legend legende bildunterschrift bildtext bu bildbeschreibung
            pie piefoto didascalia legenda onderschrift
            """);
    private static final Set<String> PICTURE =
            words("image img photo picture media figure foto bild slide gallery galerie galeria");
    private static final Set<String> PICTURE_TEXT =
            words("text description desc info subtitle legend texte titel details");
    private static final Set<String> CREDIT = words("""
            credit credits photocredit imagecredit bildautor bildnachweis fotocredit autorfoto imgcredit copyright source photographer fotograf rights quelle bildquelle bildrechte fuente fotografo
            attribution courtesy
            """);
    private static final Set<String> STANDFIRST = words("""
            standfirst dek deck subtitle subheadline subhead subheading chapo chapeau vorspann entradilla bajada copete sommario occhiello
            catenaccio sottotitolo subtitulo antetitulo bigode strapline
            """);
    private static final Set<String> STANDFIRST_PAIRS = words("sub-title sub-headline");
    private static final Set<String> INTRODUCTION = words(
            "intro introduction lead leadtext lede teasertext ingress manchet perex summary excerpt abstract spot description lidtext anrisstext");
    private static final Set<String> HIGHLIGHTS =
            words("highlights keypoints keytakeaways takeaways summarylist bulletpoints tldr");
    private static final Set<String> HIGHLIGHT_PAIRS = words(
            "key-points key-takeaways story-highlights article-highlights summary-list bullet-points at-a-glance auf-einen key-facts quick-read");
    private static final Set<String> BODY_FIRST = words("""
            article story post entry news content text main blog page artikel beitrag nota noticia articulo article contenu texte
            articolo notizia artigo materia wpis tekst haber body single detail
            """);
    private static final Set<String> BODY_SECOND = words("""
            body content text contents copy inhalt textkoerper fliesstext cuerpo contenido texto corpo conteudo testo contenuto
            corps contenu texte tresc icerik inhoud bodytext paragraphs main
            """);
    private static final Set<String> BODY_WORDS = words("""
            articlebody storybody articlecontent articletext storytext storycontent postcontent postbody entrycontent entry bodytext maincontent
            articletxt textcontent newscontent newstext newsbody fulltext longtext richtext articlefulltext bodycopy artikeltext artikelinhalt fliesstext
            """);
    private static final Set<String> BYLINE = words("byline author authors autor");
    private static final Set<String> EMBED = words("tweet instagram tiktok twitter facebook bluesky bsky");

    private static final Set<Hint> HIDDEN_ELEMENT = Set.of(Hint.HIDDEN);

    private final Map<String, Set<Hint>> known = new HashMap<>();

    private static Set<String> words(String list) {
        Set<String> words = new HashSet<>(List.of(list.strip().split("\\s+", -1)));
        for (String word : words) TELLING.add(word.substring(word.indexOf('-') + 1));
        return words;
    }

    /** The hints of {@code element}, from its own attributes alone. */
    Set<Hint> of(Element element) {
        if (element.attributesSize() == 0) return Set.of();
        Set<Hint> hints = Set.of();
        for (Attribute attribute : element.attributes()) {
            // The id of a heading is made of its words, which are about the report and not about the page.
            if (attribute.getKey().equals("id") && Segmenter.isHeading(element.normalName())) continue;
            Set<Hint> more = of(attribute.getKey(), attribute.getValue());
            if (hints.isEmpty()) {
                hints = more;
            } else if (!hints.containsAll(more)) {
                EnumSet<Hint> both = EnumSet.copyOf(hints);
                both.addAll(more);
                hints = both;
            }
        }
        return hints;
    }

    private Set<Hint> of(String attribute, String value) {
        return switch (attribute) {
            case "hidden" -> HIDDEN_ELEMENT;
            case "aria-hidden" -> value.equals("true") ? HIDDEN_ELEMENT : Set.of();
            case "style" -> ofStyle(value);
            case "role" -> ofRole(value);
            case "itemprop", "property" -> ofProperty(value);
            default -> ATTRIBUTES.contains(attribute) ? known(value) : Set.of();
        };
    }

    // Parts of a page share most of their names, if not all: each name is looked at once.
    private Set<Hint> known(String names) {
        Set<Hint> hints = known.get(names);
        if (hints == null) {
            hints = EnumSet.noneOf(Hint.class);
            for (String name : BLANKS.split(Phrase.head(names, LONGEST_NAME), -1)) hints.addAll(ofName(name));
            if (hints.isEmpty()) hints = Set.of();
            if (known.size() < MOST_KEPT) known.put(names, hints);
        }
        return hints;
    }

    private Set<Hint> ofName(String name) {
        Set<Hint> hints = known.get(name);
        if (hints == null) {
            hints = read(name);
            if (known.size() < MOST_KEPT) known.put(name, hints);
        }
        return hints;
    }

    private static Set<Hint> ofStyle(String style) {
        if (style.isEmpty()) return Set.of();
        String compact = Phrase.lower(Phrase.head(style, LONGEST_NAME)).replace(" ", "");
        return compact.contains("display:none") || compact.contains("visibility:hidden") ? HIDDEN_ELEMENT : Set.of();
    }

    private static Set<Hint> ofRole(String role) {
        return switch (Phrase.lower(role)) {
            case "navigation",
                    "banner",
                    "contentinfo",
                    "complementary",
                    "search",
                    "dialog",
                    "menu",
                    "menubar",
                    "toolbar",
                    "alert" -> Set.of(Hint.BOILERPLATE);
            default -> Set.of();
        };
    }

    private static Set<Hint> ofProperty(String property) {
        if (property.contains("articleBody")) return Set.of(Hint.ARTICLE_BODY);
        if (property.contains("author") && !property.contains(":")) return Set.of(Hint.BYLINE);
        if (property.contains("caption")) return Set.of(Hint.CAPTION);
        return property.contains("comment") ? Set.of(Hint.COMMENTS) : Set.of();
    }

    /** Which name of {@code element} gives the hint, such as {@code class related-links}; empty where none does. */
    Optional<String> source(Element element, Hint hint) {
        for (Attribute attribute : element.attributes()) {
            if (!ATTRIBUTES.contains(attribute.getKey())) continue;
            for (String name : Phrase.head(attribute.getValue(), LONGEST_NAME).split("\\s+", -1)) {
                if (read(name).contains(hint)) return Optional.of(attribute.getKey() + " " + name);
            }
        }
        return Optional.empty();
    }

    private static Set<Hint> read(String name) {
        // Utility classes with a condition ("print:hidden", "md:[&>p]:mt-4") say nothing of the content.
        if (name.indexOf(':') >= 0 || name.indexOf('[') >= 0) return Set.of();
        EnumSet<Hint> hints = EnumSet.noneOf(Hint.class);
        String previous = "";
        @Nullable Hint picture = null;
        List<String> parts = split(name);
        // Site builders call every part of a page a widget; in the sidebars of blogs the name begins with it.
        if (name.equals("widget") || name.startsWith("widget_") || name.startsWith("widget-area"))
            hints.add(Hint.BOILERPLATE);
        if (parts.size() == 1 && HIDDEN.contains(parts.get(0)) && name.equalsIgnoreCase(parts.get(0)))
            hints.add(Hint.HIDDEN);
        for (String word : parts) {
            if (!TELLING.contains(word)) {
                previous = word;
                continue;
            }
            String pair = previous + "-" + word;
            if ((BOILERPLATE.contains(word) && !NO_BOILERPLATE_PAIRS.contains(pair))
                    || BOILERPLATE_PAIRS.contains(pair)) hints.add(Hint.BOILERPLATE);
            if (TEASER.contains(word)) hints.add(Hint.TEASER);
            if (COLLAPSIBLE.contains(word) || COLLAPSIBLE_PAIRS.contains(pair)) hints.add(Hint.COLLAPSIBLE);
            if (COMMENTS.contains(word)) hints.add(Hint.COMMENTS);
            if (CONSENT.contains(word)) hints.add(Hint.CONSENT);
            if (HIDDEN_PAIRS.contains(pair)) hints.add(Hint.HIDDEN);
            // The last word tells: a caption__credit is a credit, a credit-caption a caption.
            if (CAPTION.contains(word) && !previous.equals("text")) picture = Hint.CAPTION;
            if (PICTURE.contains(previous) && PICTURE_TEXT.contains(word)) picture = Hint.CAPTION;
            if (CREDIT.contains(word)) picture = Hint.CREDIT;
            if (BYLINE.contains(word)) hints.add(Hint.BYLINE);
            if (STANDFIRST.contains(word) || STANDFIRST_PAIRS.contains(pair)) hints.add(Hint.STANDFIRST);
            if (INTRODUCTION.contains(word)) hints.add(Hint.INTRODUCTION);
            if (HIGHLIGHTS.contains(word) || HIGHLIGHT_PAIRS.contains(pair)) hints.add(Hint.HIGHLIGHTS);
            if (BODY_WORDS.contains(word) || (BODY_FIRST.contains(previous) && BODY_SECOND.contains(word)))
                hints.add(Hint.BODY);
            if (EMBED.contains(word)) hints.add(Hint.EMBED);
            previous = word;
        }
        if (picture != null) hints.add(picture);
        return hints.isEmpty() ? Set.of() : hints;
    }

    /** The words of a class name, lower case. What is mixed of letters and digits is a key that a tool made, no word. */
    static List<String> split(String name) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= name.length(); i++) {
            boolean ends = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
            if (ends || (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1)))) {
                add(name.substring(begin, i), words);
                begin = i;
            }
        }
        return words;
    }

    private static void add(String part, List<String> words) {
        int begin = 0;
        int end = part.length();
        while (begin < end && !Character.isLetterOrDigit(part.charAt(begin))) begin++;
        while (end > begin && Character.isDigit(part.charAt(end - 1))) end--;
        for (int i = begin; i < end; i++) {
            if (!Character.isLetter(part.charAt(i))) return;
        }
        if (begin < end) words.add(Phrase.lower(part.substring(begin, end)));
    }
}
