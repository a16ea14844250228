package cn.jiangmen.quality.supervision.web;

import cn.jiangmen.quality.kit.Time;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A language of the pages, and how it says dates, sums and codes; templates call it. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Words WORDS = Words.read();

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Of an address: {@code zh} or {@code en}. */
    public static Language of(String segment) {
        return valueOf(segment.toUpperCase(Locale.ROOT));
    }

    public String tag() {
        return tag;
    }

    /** As it stands in addresses. */
    public String segment() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    public String say(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /** What a code means; a family of codes has its own words. */
    public String word(String family, String code) {
        return WORDS.of(family, code, this);
    }

    public String words(String family, List<String> codes) {
        return codes.stream().map(code -> word(family, code)).collect(Collectors.joining(say("、", ", ")));
    }

    /** The codes of a family, in the order in which people expect them. */
    public static List<String> codes(String family) {
        return WORDS.codes(family);
    }

    /** A stratum of a draw: a class, or a county's. */
    public String stratum(String name) {
        int dash = name.indexOf('-');
        return dash < 0
                ? word("stratum", name)
                : word("county", name.substring(0, dash)) + " · " + word("stratum", name.substring(dash + 1));
    }

    /** A moment as clocks in the city show it. */
    public String moment(Instant moment) {
        return moment == null ? "–" : MOMENT.format(moment.atZone(Time.ZONE));
    }

    /** A sum in yuan. */
    public String money(BigDecimal yuan) {
        String sum = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan);
        return say(sum + " 元", "CNY " + sum);
    }

    /** The last day of a half-open period, as people say it. */
    public LocalDate last(LocalDate end) {
        return end.minusDays(1);
    }
}
