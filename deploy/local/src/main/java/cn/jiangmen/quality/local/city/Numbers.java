package cn.jiangmen.quality.local.city;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Gives certificate numbers in the styles seen in the register: sixteen digits, body letters, slashes, brackets, Chinese. */
final class Numbers {
    private final Map<String, Integer> serials = new HashMap<>();

    /** A management-system number; bodies that keep a number for life leave the count of re-certifications out of it. */
    String system(CertificationBody body, Scheme scheme, LocalDate issued, int renewals, int staff) {
        String year = "%02d".formatted(issued.getYear() % 100);
        if (scheme.code().equals("A0701")) {
            return "CMS粤[%d]AAA%04d号".formatted(issued.getYear(), next("CMS" + issued.getYear()));
        }
        int serial = next(body.digits() + scheme.letter() + year);
        if (issued.getYear() >= 2026 && !body.keepsNumber()) {
            return body.digits() + year + scheme.letter() + "%05dR%d01".formatted(serial, renewals);
        }
        if (body.keepsNumber()) {
            return body.sign().length() == 3 && serial % 7 == 0
                    ? "%s(%s)%s-%05d".formatted(body.sign(), year, scheme.letter(), serial)
                    : body.sign() + year + scheme.letter() + "%05d".formatted(serial);
        }
        String staffClass = staff <= 50 ? "S" : staff <= 1000 ? "M" : "L";
        return body.digits() + year + scheme.letter() + "%05dR%d%s".formatted(serial, renewals, staffClass);
    }

    /** Sixteen digits: year, body, product class, serial. */
    String ccc(CertificationBody body, String productClass, LocalDate issued) {
        String start = issued.getYear() + body.digits().substring(1) + productClass;
        return start + "%06d".formatted(next(start));
    }

    String product(CertificationBody body, Scheme scheme, LocalDate issued) {
        String start = body.sign() + (issued.getYear() % 100) + body.digits() + scheme.letter();
        return start + "%05d".formatted(next(start));
    }

    String sub(Certificate main, int ordinal) {
        return main.number().endsWith("号") || main.number().contains("-")
                ? main.number() + "-" + ordinal
                : main.number() + "/%04d".formatted(ordinal);
    }

    private int next(String series) {
        return serials.merge(series, 1, Integer::sum);
    }
}
