package cn.jiangmen.quality.certificate.schemes;

import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.Session;

/** What an officer can do with classes of products under CCC; each act a transaction with a version in the history. */
@ApplicationScoped
public class ProductClassService {
    private static final String ADD_CLASS = """
            insert into ccc_product_class (code, name_zh, name_en, category, key_group, mandatory_from, mandatory_to, procedure,
                from_production_licence, source, confidence, id, version)
            values (:code, :nameZh, :nameEn, :category, :keyGroup, :mandatoryFrom, :mandatoryTo, :procedure,
                :fromProductionLicence, :source, :confidence, :id, :version)""";

    private static final String CORRECT_CLASS = """
            update ccc_product_class
            set code = :code, name_zh = :nameZh, name_en = :nameEn, category = :category, key_group = :keyGroup,
                mandatory_from = :mandatoryFrom, mandatory_to = :mandatoryTo, procedure = :procedure,
                from_production_licence = :fromProductionLicence, source = :source, confidence = :confidence,
                version = :version
            where id = :id""";

    private final CatalogueEdit edit;
    private final Catalogue catalogue;
    private final Session session;
    private final VersionHistory history;
    private final Clock clock;

    ProductClassService(CatalogueEdit edit, Catalogue catalogue, Session session, Clock clock) {
        this.edit = edit;
        this.catalogue = catalogue;
        this.session = session;
        this.history = new VersionHistory(session, "ccc_product_class_history", Set.of("version"));
        this.clock = clock;
    }

    /**
     * Adds a class of products.
     *
     * @throws CatalogueRefused when it contradicts itself, or its id is taken
     */
    @Transactional
    public CccProductClass add(CccProductClass told, String reason) {
        edit.hold();
        if (find(told.id()) != null) {
            throw new CatalogueRefused.CodeTaken(told.id());
        }
        plausible(told.checked());
        write(ADD_CLASS, told);
        remember(told, "added", reason);
        return told;
    }

    @Transactional
    public CccProductClass correct(
            String id, String ifMatch, UnaryOperator<CccProductClass> correction, String reason) {
        edit.hold();
        CccProductClass before = get(id);
        Versions.require(ifMatch, before.version());
        CccProductClass after = correction.apply(before);
        if (after.equals(before)) {
            throw new CatalogueRefused.NothingToCorrect();
        }
        plausible(after.checked());
        CccProductClass productClass = after.versioned(before.version() + 1);
        write(CORRECT_CLASS, productClass);
        remember(productClass, "corrected", reason);
        return productClass;
    }

    /**
     * A class of products by its id.
     *
     * @throws CatalogueRefused.ProductClassNotFound when there is none
     */
    public CccProductClass get(String id) {
        CccProductClass found = find(id);
        if (found == null) {
            throw new CatalogueRefused.ProductClassNotFound(id);
        }
        return found;
    }

    /** The changes of a class of products since the catalogue was delivered, oldest first. */
    @Transactional
    public Page<VersionHistory.Version> history(String id, String cursor, int limit) {
        get(id);
        return history.page(key(id), cursor, limit);
    }

    private CccProductClass find(String id) {
        return catalogue.productClasses().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void write(String statement, CccProductClass productClass) {
        session.createNativeMutationQuery(statement)
                .setParameter("code", productClass.code(), String.class)
                .setParameter("nameZh", productClass.nameZh())
                .setParameter("nameEn", productClass.nameEn())
                .setParameter("category", productClass.category(), String.class)
                .setParameter("keyGroup", CatalogueEdit.name(productClass.keyGroup()), String.class)
                .setParameter("mandatoryFrom", productClass.mandatoryFrom(), LocalDate.class)
                .setParameter("mandatoryTo", productClass.mandatoryTo(), LocalDate.class)
                .setParameter("procedure", productClass.procedure().name())
                .setParameter("fromProductionLicence", productClass.fromProductionLicence(), LocalDate.class)
                .setParameter("source", productClass.source())
                .setParameter("confidence", productClass.confidence().name())
                .setParameter("id", productClass.id())
                .setParameter("version", productClass.version())
                .executeUpdate();
    }

    private void remember(CccProductClass productClass, String change, String reason) {
        history.append(
                key(productClass.id()), productClass.version(), change, null, reason, productClass, clock.instant());
    }

    private UUID key(String id) {
        return session.createNativeQuery("select key from ccc_product_class where id = ?", UUID.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    private void plausible(CccProductClass productClass) {
        edit.plausible("mandatory_from", productClass.mandatoryFrom());
        edit.plausible("mandatory_to", productClass.mandatoryTo());
        edit.plausible("from_production_licence", productClass.fromProductionLicence());
    }
}
