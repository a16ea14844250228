package cn.jiangmen.quality.certificate.chain;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateRefused;
import cn.jiangmen.quality.certificate.CertificateService;
import cn.jiangmen.quality.certificate.Certificates;
import cn.jiangmen.quality.certificate.DayRange;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.ReasonAct;
import cn.jiangmen.quality.certificate.schemes.ReasonFamily;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an officer can do with chains of certificates; each act a transaction with its events. */
@ApplicationScoped
public class ChainService {
    // 有新证书,撤销旧证书; 证书持有人申请注销
    private static final String MS_REPLACED = "0120";
    private static final String CCC_ASKED = "0204";

    private final Links links;
    private final Certificates certificates;
    private final CertificateService register;
    private final Catalogue catalogue;
    private final Clock clock;

    ChainService(
            Links links, Certificates certificates, CertificateService register, Catalogue catalogue, Clock clock) {
        this.links = links;
        this.certificates = certificates;
        this.register = register;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A chain.
     *
     * @param certificates from the first to the last
     * @param links by the certificate that they lead to
     * @param inForce the days on which any of them is in force
     */
    public record Chain(List<Certificate> certificates, Map<UUID, Link> links, List<DayRange> inForce) {}

    /** A transfer that was made. */
    public record Transferred(Certificate before, Certificate after, Link link) {}

    @Transactional
    public Link follow(UUID predecessor, UUID successor, Link.Told told) {
        return linked(certificates.get(predecessor), certificates.get(successor), told);
    }

    /** Registers the new body's certificate, ends the old one and links both. */
    @Transactional
    public Transferred transfer(UUID old, String ifMatch, Transfer told) {
        Certificate before = certificates.get(old);
        Versions.require(ifMatch, before.version());
        Term.of(told.issuedOn(), told.expiresOn());
        told.checked(before);
        Schemes schemes = catalogue.schemes();
        if (!links.mayCertify(told.body(), schemes.above(before.scheme()), told.issuedOn())) {
            throw new ChainRefused.BodyNotApproved(told.body(), told.issuedOn());
        }
        Certificate after = register.register(told.facts(before));
        ReasonFamily family =
                schemes.find(before.scheme()).map(Scheme::reasonFamily).orElseThrow();
        Certificate ended = family == ReasonFamily.MS
                ? register.revoke(old, ifMatch, told.end(MS_REPLACED))
                : register.cancel(old, ifMatch, told.end(family == ReasonFamily.CCC ? CCC_ASKED : null));
        Link.Told link = new Link.Told(LinkKind.TRANSFER, false, told.reasonCode(), told.reason(), told.by());
        return new Transferred(ended, after, linked(ended, after, link));
    }

    @Transactional
    public Link withdraw(UUID id, String ifMatch, String by, String reason) {
        Link link = links.get(id);
        Versions.require(ifMatch, link.version());
        link.withdraw(by, clock);
        links.save(link, reason);
        return link;
    }

    @Transactional
    public Link get(UUID id) {
        return links.get(id);
    }

    @Transactional
    public Page<VersionHistory.Version> history(UUID id, String cursor, int limit) {
        return links.history(links.get(id).id(), cursor, limit);
    }

    /** The chain that a certificate stands in, be it alone. */
    @Transactional
    public Chain chain(UUID certificate) {
        List<UUID> ids = links.chain(certificates.get(certificate).id());
        Map<UUID, Certificate> found = certificates.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Certificate::id, Function.identity()));
        return new Chain(
                ids.stream().map(found::get).toList(),
                links.between(ids).stream().collect(Collectors.toMap(Link::successor, Function.identity())),
                links.inForce(ids));
    }

    private Link linked(Certificate before, Certificate after, Link.Told told) {
        Schemes schemes = catalogue.schemes();
        if (before.recordKind() != after.recordKind() || !related(before.scheme(), after.scheme(), schemes)) {
            throw new ChainRefused.OtherScheme(before.scheme(), after.scheme());
        }
        Scheme scheme = schemes.find(after.scheme()).orElseThrow();
        if (told.reasonCode() != null
                && schemes.listsReasons(scheme, ReasonAct.RENEWAL)
                && schemes.reason(scheme, ReasonAct.RENEWAL, told.reasonCode()).isEmpty()) {
            throw new CertificateRefused.UnknownReason(told.reasonCode(), ReasonAct.RENEWAL, scheme.code());
        }
        links.hold();
        Link link = Link.of(Ids.next(), before, after, told, clock);
        List<UUID> chain = links.chain(before.id());
        if (chain.subList(0, chain.indexOf(before.id())).contains(after.id())) {
            throw new ChainRefused.Circular();
        }
        links.save(link, told.reason());
        return link;
    }

    /** The same scheme, or one below the other, as editions of a standard are. */
    private static boolean related(String scheme, String other, Schemes schemes) {
        return schemes.above(scheme).contains(other)
                || schemes.above(other).contains(scheme)
                || sameParent(scheme, other, schemes);
    }

    private static boolean sameParent(String scheme, String other, Schemes schemes) {
        String parent = schemes.find(scheme).map(Scheme::parent).orElse(null);
        // an assignable parent stands for one scheme in several editions; a category does not
        return parent != null
                && schemes.find(parent).isPresent()
                && parent.equals(schemes.find(other).map(Scheme::parent).orElse(null));
    }
}
