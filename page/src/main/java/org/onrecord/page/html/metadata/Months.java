package org.onrecord.page.html.metadata;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of months in the languages whose dates are read. */
final class Months {

    // One line a month; full names, inflected forms and abbreviations. No name stands in two lines.
    private static final String[] NAMES = {
        "january jan januar jänner jän january janvier janv enero ene gennaio genn janeiro januari styczeń stycznia sty "
                + "ocak oca январь января янв januar januari leden ledna led január ianuarie січня січ ιανουαρίου ιαν januára janeiro يناير",
        "february feb februar feber februari février fevrier févr fév fevr febrero febbraio febbr fevereiro fev luty lutego lut "
                + "şubat şub февраль февраля фев únor února února február februarie лютого лют φεβρουαρίου φεβ فبراير",
        "march mar märz maerz mär mrz mars marzo mzo março marco maart mrt marzec marca mart "
                + "март марта мар březen března bře március márc martie березня бер μαρτίου μαρ مارس",
        "april apr avril avr abril abr aprile aprill kwiecień kwietnia kwi nisan nis апрель апреля апр "
                + "duben dubna dub április ápr aprilie квітня кві απριλίου απρ أبريل",
        "may mai mayo maggio magg mag maio mei maj maja mayıs may май мая květen května kvě május máj травня тра μαΐου μαϊ مايو",
        "june jun juni juin junio giugno giu junho czerwiec czerwca cze haziran haz июнь июня июн "
                + "červen června čvn június jún iunie червня чер ιουνίου ιουν يونيو",
        "july jul juli juillet juil julio luglio lug julho lipiec lipca lip temmuz tem июль июля июл "
                + "červenec července čvc július júl iulie липня лип ιουλίου ιουλ يوليو",
        "august aug août aout agosto ago augustus aug sierpień sierpnia sie ağustos ağu август августа авг "
                + "srpen srpna srp augusztus серпня сер αυγούστου αυγ أغسطس",
        "september sep sept septembre septiembre setiembre settembre sett set setembro wrzesień września wrz eylül eyl "
                + "сентябрь сентября сен сент září septiembre szeptember szept septembrie вересня вер σεπτεμβρίου σεπ سبتمبر",
        "october oct oktober okt octobre octubre ottobre ott outubro out październik października paź ekim eki "
                + "октябрь октября окт říjen října říj október octombrie жовтня жов οκτωβρίου οκτ أكتوبر",
        "november nov novembre noviembre novembro listopad listopada lis kasım kas ноябрь ноября ноя нояб "
                + "noviembre noiembrie листопада лис νοεμβρίου νοε نوفمبر",
        "december dec dez dezember décembre decembre déc diciembre dic dicembre dezembro grudzień grudnia gru aralık ara "
                + "декабрь декабря дек prosinec prosince pro decembrie december грудня гру δεκεμβρίου δεκ desember des ديسمبر",
    };

    private static final Map<String, Integer> NUMBER = new HashMap<>();

    static {
        for (int month = 1; month <= 12; month++) {
            for (String name : NAMES[month - 1].split(" ", -1)) NUMBER.putIfAbsent(name, month);
        }
    }

    private Months() {}

    /** 1 to 12, where {@code word} names a month. */
    static Optional<Integer> number(String word) {
        return Optional.ofNullable(NUMBER.get(Phrase.lower(word).replace("\u0307", "")));
    }
}
