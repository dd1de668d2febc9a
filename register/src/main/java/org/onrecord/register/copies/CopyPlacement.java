package org.onrecord.register.copies;

import java.util.List;

/**
 * The group of copies that a report belongs to.
 *
 * @param joins the group to join first, and the groups that turn out to be one with it; none where the report is the first
 *     print of its text, and gets a group of its own
 */
public record CopyPlacement(List<Join> joins) {

    /**
     * Why a report belongs to a group.
     *
     * @param group the group's id
     * @param report the report in it that this one is a copy of
     * @param verdict the judge's, with its reason
     */
    public record Join(String group, String report, CopyVerdict.Copy verdict) {}

    public CopyPlacement {
        joins = List.copyOf(joins);
    }
}
