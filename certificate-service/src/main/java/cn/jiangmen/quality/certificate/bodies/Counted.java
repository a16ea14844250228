package cn.jiangmen.quality.certificate.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a body feeds the indicator of attracted bodies (plan 二(三)4: 认证服务机构或分支机构): on days on which it or one of its open
 * branches is attracted and its approval is not withdrawn; once, whatever it has of branches.
 *
 * @param county where it counts: its own where it is attracted itself and sits in the city, else that of the branch
 */
public record Counted(List<AttractedPeriod> periods, String county) {
    private static final String OUTSIDE = "outside";

    public static Counted of(CertificationBody body) {
        List<Branch> attracted = body.profile().branches().stream()
                .filter(branch -> !branch.attractedPeriods().isEmpty())
                .toList();
        List<AttractedPeriod> own = body.attractedPeriods();
        List<AttractedPeriod> branches = attracted.stream()
                .flatMap(branch -> branch.attractedPeriods().stream()
                        .flatMap(period -> within(period, branch.from(), branch.to()).stream()))
                .toList();
        List<AttractedPeriod> days =
                union(Stream.concat(own.stream(), branches.stream()).toList());
        List<Standing> standings = body.standings();
        for (int i = 0; i < standings.size(); i++) {
            if (standings.get(i).status() == BodyStatus.WITHDRAWN) {
                LocalDate from = standings.get(i).from();
                LocalDate to = i + 1 < standings.size() ? standings.get(i + 1).from() : null;
                days = without(days, from, to);
            }
        }
        boolean sits = body.county() != null && !OUTSIDE.equals(body.county());
        Optional<String> branchCounty = attracted.stream()
                .sorted(Comparator.comparing(
                        branch -> start(branch.attractedPeriods().getFirst().from())))
                .map(Branch::county)
                .filter(county -> county != null && !OUTSIDE.equals(county))
                .findFirst();
        return new Counted(days, sits && !own.isEmpty() ? body.county() : branchCounty.orElse(body.county()));
    }

    public boolean holds(LocalDate day) {
        return periods.stream().anyMatch(period -> period.contains(day));
    }

    private static List<AttractedPeriod> without(List<AttractedPeriod> periods, LocalDate from, LocalDate to) {
        List<AttractedPeriod> rest = new ArrayList<>();
        for (AttractedPeriod period : periods) {
            if (from != null) {
                rest.addAll(within(period, null, from));
            }
            if (to != null) {
                rest.addAll(within(period, to, null));
            }
        }
        return rest;
    }

    private static List<AttractedPeriod> within(AttractedPeriod period, LocalDate from, LocalDate to) {
        LocalDate start = start(from).isAfter(start(period.from())) ? from : period.from();
        LocalDate end = end(to).isBefore(end(period.to())) ? to : period.to();
        return start(start).isBefore(end(end)) ? List.of(new AttractedPeriod(start, end)) : List.of();
    }

    private static List<AttractedPeriod> union(List<AttractedPeriod> periods) {
        List<AttractedPeriod> result = new ArrayList<>();
        for (AttractedPeriod next : periods.stream()
                .sorted(Comparator.comparing(period -> start(period.from())))
                .toList()) {
            AttractedPeriod last = result.isEmpty() ? null : result.getLast();
            if (last == null || end(last.to()).isBefore(start(next.from()))) {
                result.add(next);
            } else if (end(last.to()).isBefore(end(next.to()))) {
                result.set(result.size() - 1, new AttractedPeriod(last.from(), next.to()));
            }
        }
        return List.copyOf(result);
    }

    private static LocalDate start(LocalDate day) {
        return day == null ? LocalDate.MIN : day;
    }

    private static LocalDate end(LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }
}
