package cn.jiangmen.quality.local.city;

/** Grants exactly the asked share over many askings, so that totals follow the shares and not the luck of the dice. */
final class Quota {
    private double owed = 0.5;

    boolean grants(double share) {
        owed += share;
        if (owed < 1) {
            return false;
        }
        owed -= 1;
        return true;
    }
}
