/** What other platforms are told: targets set, numbers moved, years sealed; and the movements of the day's numbers. */
package cn.jiangmen.quality.target.announce;
