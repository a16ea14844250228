/** The industry classification GB/T 4754-2017 (国民经济行业分类) with its names: read here, filled by a migration. */
package cn.jiangmen.quality.enterprise.industries;
