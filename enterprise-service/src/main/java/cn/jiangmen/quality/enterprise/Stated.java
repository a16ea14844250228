package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;

/**
 * What a list states of an enterprise on the day it was made; null says nothing.
 *
 * @param written the credit code as it was written
 * @param name never null
 * @param nameSince from when on it has the name; null tells no day
 * @param county a county's code or {@link County#OUTSIDE}
 * @param countySince from when on it sits there; null tells no day
 * @param industry as written
 * @param status operating, deregistered or revoked
 * @param statusOn the day of the deregistration or revocation
 */
public record Stated(
        CreditCode code,
        String written,
        String name,
        LocalDate nameSince,
        String county,
        LocalDate countySince,
        String address,
        String industry,
        EnterpriseSize size,
        EnterpriseStatus status,
        LocalDate statusOn) {}
