package cn.jiangmen.quality.certificate.opendata;

import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The files of a day.
 *
 * @param day the day whose states the files show
 */
public record Release(LocalDate day, Instant generatedAt, List<File> files) {
    /**
     * A file of a release.
     *
     * @param county six digits, {@code unattributed} or {@code outside}; null in releases that were made before V47
     * @param recordKind null in releases by county
     * @param kpiClass null in releases by county, and for recognitions
     * @param rows without the head
     * @param sha256 of the file's bytes, in hexadecimal
     */
    public record File(
            String name,
            String county,
            RecordKind recordKind,
            KpiClass kpiClass,
            long rows,
            long bytes,
            String sha256) {}
}
