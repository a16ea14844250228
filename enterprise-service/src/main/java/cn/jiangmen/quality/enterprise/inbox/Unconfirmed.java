package cn.jiangmen.quality.enterprise.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An enterprise that the register does not know, as its certificates tell of it.
 *
 * @param creditCode null where its certificates tell none
 * @param names every name they tell, the newest first
 * @param address of the newest certificate that tells one
 * @param roles HOLDER or FACTORY
 * @param certificates how many name it, in force or not
 * @param suggestedCounty what address or name point to; null: nothing does, so every county sees it
 * @param enterpriseCode under which code it is registered, or which subject it is
 */
public record Unconfirmed(
        UUID id,
        long version,
        String creditCode,
        String name,
        List<String> names,
        String address,
        List<String> roles,
        List<String> schemes,
        int certificates,
        int inForce,
        Instant firstSeen,
        Instant lastSeen,
        String suggestedCounty,
        String suggestedFrom,
        UnconfirmedState state,
        String enterpriseCode,
        String decidedBy,
        String decidedReason,
        Instant decidedAt) {}
