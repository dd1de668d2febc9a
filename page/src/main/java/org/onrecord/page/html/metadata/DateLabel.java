package org.onrecord.page.html.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words beside a visible date say it is. */
enum DateLabel {
    /** Nothing is said. */
    NONE,
    PUBLISHED,
    /** "Originally published": that of the first edition, whatever else is shown. */
    FIRST,
    MODIFIED,
    /** The day of something else: an event, a picture, the end of an offer. */
    OTHER;

    private static final int REACH = 48;
    private static final int BETWEEN = 16;

    private static final Pattern MODIFIED_WORDS = pattern(
            "(?:last |page |zuletzt )?(?:updated?|modified|revised|edited|reviewed|amended)(?: on)?|last update|latest update|last change[d]?|aktualisier\\w*|geändert|bearbeitet|überarbeitet|letzte (?:änderung|aktualisierung)|stand|"
                    + "mise? à jour|modifiée?|actualisée?|actualizad[oa]|modificad[oa]|última actualización|aggiornat[oa]|ultimo aggiornamento|modificato|"
                    + "atualizad[oa]|bijgewerkt|gewijzigd|laatst gewijzigd|aktualizacj\\w+|zaktualizowan\\w+|zmodyfikowan\\w+|güncell?en?me\\w*|son güncelleme|"
                    + "обновлен\\w*|изменен\\w*|оновлен\\w*|змінен\\w*|uppdaterad|oppdatert|opdateret|päivitetty|muokattu|tarkistettu|aktualizováno|frissítve|"
                    + "تحديث|آخر تحديث|تم التحديث|更新|最終更新|수정|업데이트|cập nhật|diperbarui|עודכן|ενημερώθηκε");
    private static final Pattern PUBLISHED_WORDS = pattern(
            "(?:first |originally )?(?:published|publication date|publish date|posted|created|issued|released|written|(?:publication |pub )?date(?=\\s*:)|submitted|saved|added)(?: on)?|published|veröffentlicht|erschienen|erstellt|verfasst|geschrieben|publiziert|eingestellt|online seit|datum|gespeichert|(?:presse)?(?:mitteilung|meldung)|nachricht|beitrag|"
                    + "publiée?|paru|posté|mis en ligne|écrit|créé|publicad[oa]|fecha|pubblicat[oa]|data(?=\\s*:)|creato|postado|gepubliceerd|geplaatst|"
                    + "opublikowan\\w+|data publikacji|dodano|utworzono|yayınlan\\w+|yayın(?:lanma)? tarihi|eklenme|giriş|опубликован\\w*|дата публикации|размещено|создано|опубліковано|"
                    + "publicerad|publisert|udgivet|offentliggjort|julkaistu|publikováno|vydáno|közzétéve|megjelent|نشر|تم النشر|تاريخ النشر|发布|發布|发表|發表|公開|掲載|配信|登録|등록|입력|게재|"
                    + "đăng|diterbitkan|dipublikasikan|פורסם|δημοσιεύθηκε|δημοσίευση");
    private static final Pattern OTHER_WORDS = pattern(
            "until|expires?|expiry|deadline|due|born|joined|registered|available|verfügbar|bis|registriert|mitglied seit|member since|anmeldedatum|bis zum|gültig bis|valid|event|termin|beginn|starts?|ends?|"
                    + "copyright|©|retrieved|abgerufen|accessed|consulté|archived|next|nächste[rs]?|effective|beitritt|dabei seit|foto|photo|taken|hasta|jusqu.au|fino al");

    // "Von Jo Doe am", "by Ann Roe |"
    private static final Pattern BYLINE = Pattern.compile(
            "^\\W*(?:von|by|par|por|da|door|av|przez)\\s+\\p{Lu}[^.:;]{2,32}\\W*(?:am|on|le|el|il|op|den)?\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern FIRST_WORDS = pattern(
            "(?:originally|first) (?:published|posted|created|written|appeared)|erstveröffentlicht|erstmals (?:veröffentlicht|erschienen)|ursprünglich (?:veröffentlicht|erschienen)|"
                    + "première publication|publié initialement|publicado originalmente|publicado por primera vez|pubblicato originariamente");

    private static Pattern pattern(String words) {
        return Pattern.compile(
                "(?<![\\p{L}])(?:" + words + ")(?!\\p{L}{3})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The label of the date that stands at {@code begin} to {@code end} in {@code line}: the nearest before it, else one behind it. */
    static DateLabel of(String line, int begin, int end) {
        String before = line.substring(Math.max(0, begin - REACH), begin);
        int modified = last(MODIFIED_WORDS, before);
        int published = last(PUBLISHED_WORDS, before);
        int other = last(OTHER_WORDS, before);
        int nearest = Math.max(other, Math.max(modified, published));
        if (nearest >= 0
                && nearest == published
                && nearest >= before.length() - BETWEEN
                && FIRST_WORDS.matcher(before).find()) return FIRST;
        if (nearest >= 0 && nearest >= before.length() - BETWEEN)
            return nearest == modified ? MODIFIED : nearest == published ? PUBLISHED : OTHER;
        if (BYLINE.matcher(before).find()) return PUBLISHED;
        // "Dieser Beitrag wurde am 3. Mai 2011 um 14 Uhr veröffentlicht"
        String after = line.substring(end, Math.min(line.length(), end + REACH));
        int bar = after.indexOf('|');
        String near = bar < 0 ? after : after.substring(0, bar);
        if (begin > 0 && last(MODIFIED_WORDS, near) >= 0) return MODIFIED;
        return begin > 0 && last(PUBLISHED_WORDS, near) >= 0 ? PUBLISHED : NONE;
    }

    private static int last(Pattern words, String text) {
        int found = -1;
        Matcher matcher = words.matcher(text);
        while (matcher.find()) found = matcher.end();
        return found;
    }
}
