/** What the bundle of the workflow code is made of. */
export const WORKFLOW_CODE = {
  workflowsPath: require.resolve('../workflows'),
  payloadConverterPath: require.resolve('../workflows/payload-converter'),
  failureConverterPath: require.resolve('../workflows/failure-converter'),
  workflowInterceptorModules: [require.resolve('../workflows/reserved-names')],
};
