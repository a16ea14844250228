package cn.jiangmen.quality.target.announce;

import cn.jiangmen.quality.target.Basis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The official figures of a year were sealed (封账): they never change again; what is learnt later stands beside them.
 *
 * @param on the day the figures are of
 * @param asOf everything published before this moment is in them
 * @param asKnownAt when they were read
 * @param sequence the state of the ledger they were read from
 * @param number place in the chain of seals, 1 for the first
 * @param hash of this seal, hexadecimal SHA-256
 * @param previousHash of the seal before, or null for the first
 */
public record YearSealed(
        UUID sealId,
        String plan,
        int year,
        LocalDate on,
        Instant asOf,
        Instant asKnownAt,
        long sequence,
        long number,
        String hash,
        String previousHash,
        String by,
        List<Figure> figures) {

    /**
     * One sealed number.
     *
     * @param county null for the whole city
     * @param definitionVersion version of the definition it was counted by
     * @param value follows the official basis
     * @param target null where none was set
     */
    public record Figure(
            String indicator,
            String county,
            int definitionVersion,
            Basis basis,
            int distinct,
            int holdings,
            int value,
            Integer target,
            Boolean met) {}
}
