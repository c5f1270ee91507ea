/** Version of the interface (semver); the major stands in the path. */
export const API_VERSION = '1.0.0';
export const BASE_PATH = '/v1';
