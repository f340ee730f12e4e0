/** The county this hall serves: most addresses lie in it. */
export const COUNTY = '990126'
