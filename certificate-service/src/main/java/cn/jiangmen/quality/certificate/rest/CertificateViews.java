package cn.jiangmen.quality.certificate.rest;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Shows certificates with what the catalogue says of their schemes, on the day that was asked for or today. */
@ApplicationScoped
class CertificateViews {
    private final Catalogue catalogue;
    private final Clock clock;

    CertificateViews(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    CertificateView of(Certificate certificate, LocalDate on) {
        return CertificateView.of(
                certificate, catalogue.schemes().find(certificate.scheme()).orElseThrow(), day(on));
    }

    /** A line of {@link CertificateTable}. */
    List<Object> line(Certificate certificate, LocalDate on, boolean english) {
        Scheme scheme = catalogue.schemes().find(certificate.scheme()).orElseThrow();
        String name = english && scheme.nameEn() != null ? scheme.nameEn() : scheme.nameZh();
        return CertificateTable.row(CertificateView.of(certificate, scheme, on), name, english);
    }

    /** Today where no day was asked for. */
    LocalDate day(LocalDate on) {
        Term.plausible("on", on);
        return on == null ? LocalDate.now(clock) : on;
    }
}
