package org.onrecord.page.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The label that says that a picture is from the archive, taken off its caption.
 *
 * @param words what is left
 * @param found whether the label was there
 */
record FileMark(String words, boolean found) {

    static final String FILE = CreditLabels.alternation("""
            file_photo file_photos file_picture file_pictures file_image file_images file_photograph file_pic file_footage archive_photo archive_picture archive_image
            archivbild archivbilder archivfoto archivfotos archivaufnahme
            photo_d'archives photos_d'archives photo_d’archives photos_d’archives photo_d'archive photo_d’archive image_d'archives image_d’archives image_d'archive image_d’archive
            imagen_de_archivo imágenes_de_archivo foto_de_archivo fotografía_de_archivo imagem_de_arquivo foto_de_arquivo foto_de_arxiu
            foto_d'archivio foto_d’archivio immagine_d'archivio immagine_d’archivio immagine_di_archivio foto_di_archivio foto_di_repertorio immagine_di_repertorio
            archieffoto archiefbeeld arkivbild arkivfoto arkivbilde arkistokuva zdjęcie_archiwalne fot_archiwalne archivní_foto archívne_foto fotografie_de_arhivă
            arşiv_fotoğrafı фото_из_архива архивное_фото архивне_фото фото_з_архіву архивна_снимка φωτογραφία_αρχείου φωτό_αρχείου
            صورة_أرشيفية صورة_من_الأرشيف תמונת_ארכיון फाइल_फोटो फाइल_फ़ोटो
            资料图 资料图片 资料照片 資料照 資料照片 資料圖 資料圖片 資料写真 자료사진 자료_사진 foto_arsip ảnh_tư_liệu
            """);
    /** Words that say it only where they stand alone in brackets, before a stroke or behind the maker. */
    private static final String ALONE = CreditLabels.alternation("""
            file archive archives archiv archivo archivio arquivo arxiu archief arkiv arkisto archiwum archiv arhiva arşiv архив архів أرشيف أرشيفية ארכיון फाइल 자료
            """);

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern AT_START = Pattern.compile(
            "^[(\\[（【]?(?:(?:" + FILE
                    + ")[)\\]）】]?(?:\\s*[:：|,.–—-]|(?<=[)\\]）】])|$)|(?-i:FILE|Archiv|ARCHIV)\\s*[:–—-])\\s*",
            FLAGS);
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\s*[(\\[（【]\\s*(?:" + FILE + "|" + ALONE + ")\\s*[)\\]）】]\\.?", FLAGS);
    private static final Pattern AT_END =
            Pattern.compile("[\\s(\\[|,/–—-]*(?<![\\p{L}\\p{N}])(?:" + FILE + ")[)\\].\\s]*$", FLAGS);
    private static final Pattern IN_CREDIT = Pattern.compile(
            "^(?:" + FILE + "|" + ALONE + ")\\s*[:：/／|,-]\\s*|\\s*[,/／|(\\[–—-]\\s*(?:" + FILE + "|" + ALONE
                    + ")[)\\]]?$",
            FLAGS);
    private static final Pattern ONLY = Pattern.compile("^(?:" + FILE + "|" + ALONE + ")$", FLAGS);

    /** {@code caption} without such a label at its start, in brackets, or at its end. */
    static FileMark off(String caption) {
        String words = caption;
        Matcher start = AT_START.matcher(words);
        boolean found = start.find();
        if (found) words = words.substring(start.end());
        Matcher brackets = IN_BRACKETS.matcher(words);
        if (brackets.find()) {
            found = true;
            words = brackets.replaceAll("");
        }
        Matcher end = AT_END.matcher(Tail.of(words));
        if (end.find() && end.start() > 0) {
            found = true;
            words = words.substring(0, words.length() - Tail.of(words).length() + end.start());
        }
        return new FileMark(words, found);
    }

    /** {@code credit} without such a label before or behind the name; where it is all there is, nothing is left. */
    static FileMark offCredit(String credit) {
        if (ONLY.matcher(credit).matches()) return new FileMark("", true);
        Matcher matcher = IN_CREDIT.matcher(credit);
        if (!matcher.find()) return new FileMark(credit, false);
        return new FileMark(matcher.replaceAll("").strip(), true);
    }
}
