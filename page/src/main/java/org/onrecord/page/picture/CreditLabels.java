package org.onrecord.page.picture;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that introduce a credit, as a pattern; one line a language or two. */
final class CreditLabels {

    /** Two words are joined by {@code _}. */
    private static final String WORDS = """
            photo photos photograph photographs photography photographer image images picture pictures pic pics
            photo_credit photo_credits image_credit image_credits picture_credit picture_credits photo_source image_source picture_source
            photo_courtesy image_courtesy picture_courtesy courtesy courtesy_of photo_courtesy_of image_courtesy_of pictures_courtesy_of credit credits
            copyright source illustration illustrations illustration_credit graphic graphics chart map screenshot screengrab screen_grab handout video
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

    /** A credit's label. */
    static final String ANY = alternation(WORDS);

    private CreditLabels() {}

    /** The words of a list as alternatives of a pattern, the longest first. */
    static String alternation(String words) {
        return Stream.of(words.strip().split("\\s+", -1))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> word.replace("_", "[ \\u00A0]"))
                .collect(Collectors.joining("|"));
    }
}
