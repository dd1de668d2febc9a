package org.onrecord.page.picture;

import java.util.BitSet;
import java.util.List;
import org.onrecord.page.words.Alternation;

/** The words that introduce a credit, as a pattern; one line a language or two. */
final class CreditLabels {

    /** Two words are joined by {@code _}. */
    private static final String WORDS = """
            photo photos photograph photographs photography photographer image images picture pictures pic pics
            photo_credit photo_credits image_credit image_credits picture_credit picture_credits photo_source image_source picture_source
            photo_courtesy image_courtesy picture_courtesy courtesy courtesy_of photo_courtesy_of image_courtesy_of pictures_courtesy_of credit credits
            copyright source illustration illustrations illustration_credit graphic chart map screenshot screengrab screen_grab handout video
            composite render artwork
            foto fotos bild bilder bildquelle bildquellen bildrechte bildnachweis bildcredit fotocredit fotoquelle rechte quelle quellen fotograf fotografin grafik
            symbolbild symbolfoto karte montage collage fotomontage zeichnung visualisierung rendering
            crédit crédits crédit_photo crédits_photo crédit_photos crédits_photos photographie infographie dessin visuel ©_photo
            fotografía fotografia imagen imágenes crédito créditos fuente ilustración infografía gráfico vídeo cortesía cortesía_de créditos_foto
            imagem imagens fonte ilustração divulgação reprodução cortesia foto_de crédito_da_foto
            immagine immagini credito crediti crediti_foto illustrazione grafica foto_credit
            beeld beelden bron afbeelding illustratie fotograaf
            bilde bilete billede billeder illustrasjon källa kilde skärmdump skjermdump arkivfoto
            kuva kuvat kuvaaja lähde kuvituskuva
            fot fot_zdjęcie zdjęcie zdjęcia źródło autor autor_zdjęcia grafika
            zdroj ilustrační_foto ilustračné_foto fotó kép forrás sursă sursa sursa_foto izvor
            fotoğraf fotoğraflar kaynak görsel
            фото фотография источник изображение иллюстрация автор_фото кадр скриншот джерело зображення ілюстрація світлина снимка снимки слика
            φωτό φωτο φωτογραφία πηγή εικόνα
            صورة الصورة تصوير المصدر مصدر_الصورة عدسة عکس منبع تصویر צילום תמונה מקור קרדיט
            फोटो फ़ोटो तस्वीर छवि स्रोत इमेज_स्रोत फोटो_क्रेडिट ছবি ছবির_উৎস
            图 图片 图片来源 图源 图自 照片 照片来源 摄影 圖 圖片 圖片來源 圖源 照片來源 攝影
            写真 写真提供 撮影 画像 画像提供 提供 出典 イラスト
            사진 사진제공 사진_제공 사진출처 사진_출처 출처 이미지 이미지_출처 그래픽 자료
            ảnh nguồn nguồn_ảnh hình hình_ảnh ljósmynd mynd gambar sumber sumber_foto ภาพ ที่มา
            """;

    /** The words that say that a picture is from the archive. */
    private static final String FILE_WORDS = """
            file_photo file_photos file_picture file_pictures file_image file_images file_photograph file_pic file_footage archive_photo archive_picture archive_image
            archivbild archivbilder archivfoto archivfotos archivaufnahme
            photo_d'archives photos_d'archives photo_d’archives photos_d’archives photo_d'archive photo_d’archive image_d'archives image_d’archives image_d'archive image_d’archive
            imagen_de_archivo imágenes_de_archivo foto_de_archivo fotografía_de_archivo imagem_de_arquivo foto_de_arquivo foto_de_arxiu
            foto_d'archivio foto_d’archivio immagine_d'archivio immagine_d’archivio immagine_di_archivio foto_di_archivio foto_di_repertorio immagine_di_repertorio
            archieffoto archiefbeeld arkivbild arkivfoto arkivbilde arkistokuva zdjęcie_archiwalne fot_archiwalne archivní_foto archívne_foto fotografie_de_arhivă
            arşiv_fotoğrafı фото_из_архива архивное_фото архивне_фото фото_з_архіву архивна_снимка φωτογραφία_αρχείου φωτό_αρχείου
            صورة_أرشيفية صورة_من_الأرشيف תמונת_ארכיון फाइल_फोटो फाइल_फ़ोटो
            资料图 资料图片 资料照片 資料照 資料照片 資料圖 資料圖片 資料写真 자료사진 자료_사진 foto_arsip ảnh_tư_liệu
            """;

    /** A credit's label. */
    static final String ANY = alternation(WORDS);

    /** The label of a picture from the archive. */
    static final String FILE = alternation(FILE_WORDS);

    private static final String BRACKETS = "([（【「";
    private static final int PLACES = 1 << 14;
    private static final int LONGEST_OPENING = 3;
    /** By what the labels begin with: their first three letters, or all up to a blank where that comes earlier. */
    private static final BitSet OPENINGS = new BitSet(PLACES);

    static {
        for (String word : split(WORDS + FILE_WORDS)) {
            int blank = word.indexOf('_');
            int length = Math.min(blank < 0 ? word.length() : blank, LONGEST_OPENING);
            int place = 0;
            for (int i = 0; i < length; i++) place = place(place, word.charAt(i));
            OPENINGS.set(place);
        }
    }

    private CreditLabels() {}

    /**
     * Whether a label may stand at {@code at}, behind an opening bracket or without: patterns with so many words are tried
     * only there. False is sure, true is not.
     */
    static boolean mayStand(String text, int at) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) return false;
        return opens(text, at) || (at < text.length() && BRACKETS.indexOf(text.charAt(at)) >= 0 && opens(text, at + 1));
    }

    private static boolean opens(String text, int at) {
        int place = 0;
        for (int i = at; i < Math.min(text.length(), at + LONGEST_OPENING); i++) {
            place = place(place, text.charAt(i));
            if (OPENINGS.get(place)) return true;
        }
        return false;
    }

    // Two openings may share a place: that costs a look, no more.
    private static int place(int before, char letter) {
        return (before * 37 + folded(letter) + 1) % PLACES;
    }

    /** The words of a list as a pattern, the longest of those that fit first. */
    static String alternation(String words) {
        return Alternation.of(split(words)).replace("\\_", "[ \\u00A0]");
    }

    private static List<String> split(String words) {
        return List.of(words.strip().split("\\s+", -1));
    }

    // As a pattern compares that ignores case.
    private static char folded(char letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }
}
