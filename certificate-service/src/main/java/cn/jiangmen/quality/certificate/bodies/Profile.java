package cn.jiangmen.quality.certificate.bodies;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.ColumnTransformer;

/** What is known of a body beyond its approval. Each verb gives the profile as it would be after it. */
@Embeddable
public record Profile(
        @Convert(converter = Lists.Branches.class) @ColumnTransformer(write = "?::jsonb")
        List<Branch> branches,

        @Convert(converter = Lists.Qualifications.class) @ColumnTransformer(write = "?::jsonb")
        List<NotifiedQualification> notified,

        @Column(name = "high_tech") @Convert(converter = Lists.HighTech.class) @ColumnTransformer(write = "?::jsonb")
        List<HighTechStatus> highTech) {
    static final Profile NONE = new Profile(List.of(), List.of(), List.of());

    Profile withBranch(Branch branch) {
        return new Profile(with(branches, branch), notified, highTech);
    }

    /** @throws BodyRefused.PartNotFound when there is no such branch */
    Profile changingBranch(UUID id, UnaryOperator<Branch> change) {
        return new Profile(changing(branches, branch -> branch.id().equals(id), change, id), notified, highTech);
    }

    Profile withQualification(NotifiedQualification qualification) {
        return new Profile(branches, with(notified, qualification), highTech);
    }

    /** @throws BodyRefused.PartNotFound when there is no such qualification */
    Profile changingQualification(UUID id, UnaryOperator<NotifiedQualification> change) {
        return new Profile(branches, changing(notified, one -> one.id().equals(id), change, id), highTech);
    }

    /** A certificate replaces what is known under its number; without days it is taken away, because it was recorded wrongly. */
    Profile withHighTech(HighTechStatus status, boolean takenAway) {
        List<HighTechStatus> after = new ArrayList<>(highTech);
        after.removeIf(known -> known.certificateNumber().equals(status.certificateNumber()));
        if (!takenAway) {
            after.add(status);
        }
        after.sort(Comparator.comparing(HighTechStatus::from));
        return new Profile(branches, notified, List.copyOf(after));
    }

    public boolean isHighTech(LocalDate day) {
        return highTech.stream().anyMatch(status -> status.holds(day));
    }

    private static <T> List<T> with(List<T> known, T added) {
        List<T> all = new ArrayList<>(known);
        all.add(added);
        return List.copyOf(all);
    }

    private static <T> List<T> changing(List<T> known, Predicate<T> which, UnaryOperator<T> change, UUID id) {
        if (known.stream().noneMatch(which)) {
            throw new BodyRefused.PartNotFound(id);
        }
        return known.stream()
                .map(one -> which.test(one) ? change.apply(one) : one)
                .toList();
    }
}
