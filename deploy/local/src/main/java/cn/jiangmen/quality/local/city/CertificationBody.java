package cn.jiangmen.quality.local.city;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;

/**
 * An invented certification body, its share of each kind of business, and whether it keeps a management-system
 * certificate's number at re-certification (some do; most give a new one).
 */
record CertificationBody(
        String approvalNumber,
        String name,
        String county,
        boolean attracted,
        LocalDate attractedOn,
        String sign,
        boolean keepsNumber,
        int managementShare,
        int cccShare,
        int voluntaryShare,
        int otherShare) {

    static List<CertificationBody> all() {
        return Table.read("bodies.csv").stream().map(CertificationBody::of).toList();
    }

    /** The last three digits of the approval number, which most bodies put first in their certificates' numbers. */
    String digits() {
        return approvalNumber.substring(approvalNumber.length() - 3);
    }

    /** A body certifies from the year after its approval. */
    boolean workedIn(int year) {
        int dash = approvalNumber.lastIndexOf('-');
        return year > Integer.parseInt(approvalNumber.substring(dash - 4, dash));
    }

    private static CertificationBody of(NamedCsvRecord row) {
        String attractedOn = row.getField("attracted_on");
        return new CertificationBody(
                row.getField("approval_number"),
                row.getField("name"),
                row.getField("county"),
                Boolean.parseBoolean(row.getField("attracted")),
                attractedOn.isEmpty() ? null : LocalDate.parse(attractedOn),
                row.getField("sign"),
                Boolean.parseBoolean(row.getField("keeps_number")),
                Integer.parseInt(row.getField("ms")),
                Integer.parseInt(row.getField("ccc")),
                Integer.parseInt(row.getField("vip")),
                Integer.parseInt(row.getField("other")));
    }
}
